#!/bin/sh
# Spreads a study over a Slurm cluster: an array of parts, then a job that gathers them when all parts are done.
#
# Usage:    scenarios/cluster/slurm.sh PARTS STORE COMMAND FILE [OPTIONS]
# Example:  scenarios/cluster/slurm.sh 16 /shared/store run scenarios/kr-jp-csp.yaml --uncertain 1000
#
# STORE is a folder that all nodes see. A task that is killed or requeued goes on from what it has put there.
# CSPSIM names the program (default: cspsim), RESULTS the folder of results (default: results), SBATCH_OPTIONS more options for both jobs.
set -eu
program=${CSPSIM:-cspsim}
case ${1:-} in
    part)
        parts=$2
        store=$3
        shift 3
        # shellcheck disable=SC2086
        exec $program "$@" --shard "$SLURM_ARRAY_TASK_ID/$parts" --store "$store" --threads "${SLURM_CPUS_ON_NODE:-1}"
        ;;
    gather)
        # shellcheck disable=SC2086
        exec $program gather "$2" --results "$3"
        ;;
    "" | *[!0-9]*)
        sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac
[ $# -ge 4 ] || {
    echo "slurm.sh needs PARTS STORE COMMAND FILE" >&2
    exit 2
}
parts=$1
store=$2
shift 2
mkdir -p "$store"
# shellcheck disable=SC2086
array=$(sbatch --parsable --job-name=cspsim --requeue --open-mode=append --array="1-$parts" --output="$store/part-%a.log" \
    ${SBATCH_OPTIONS:-} "$0" part "$parts" "$store" "$@")
# shellcheck disable=SC2086
gather=$(sbatch --parsable --job-name=cspsim-gather --dependency="afterok:$array" --kill-on-invalid-dep=yes \
    --output="$store/gather.log" ${SBATCH_OPTIONS:-} "$0" gather "$store" "${RESULTS:-results}")
echo "array $array of $parts parts, then job $gather gathers them into ${RESULTS:-results}; logs in $store"
