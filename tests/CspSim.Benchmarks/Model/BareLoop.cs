namespace CspSim.Benchmarks.Model;

/// <summary>
/// The same model as scenarios/reference/csp-lite.yaml, written by hand without a simulator: the base library's priority
/// queue, one xoshiro256** stream, running sums, nothing else. What a good programmer would write for this one question.
/// </summary>
internal sealed class BareLoop
{
    private const byte EndOfSearch = 0;
    private const byte EndOfEvaluation = 1;
    private const byte EndOfAmendment = 2;
    private const byte ReportArrives = 3;
    private const byte ResponseArrives = 4;
    private const byte OrdinaryArrives = 5;
    private const byte PairArrives = 6;

    private static readonly LognormalParameters s_search = LognormalParameters.Of(10, 5);
    private static readonly LognormalParameters s_evaluation = LognormalParameters.Of(6, 3);
    private static readonly LognormalParameters s_amendment = LognormalParameters.Of(4, 2);
    private static readonly LognormalParameters s_responseTime = LognormalParameters.Of(400, 160);
    private static readonly double[] s_ordinaryRate = [(0.9 * 20 / 22) - 0.2, (0.9 * 30 / 22) - 0.2];

    private readonly PriorityQueue<(byte Kind, int File), double> _calendar = new();
    private readonly Pool[] _pools = [new Pool(20), new Pool(30)];
    private readonly Stack<int> _free = new();
    private readonly double _end;
    private File[] _files = new File[4096];
    private int _used;
    private Xoshiro256 _random;
    private double _now;

    public BareLoop(long applications, ulong seed)
    {
        _end = applications / (45.0 / 22);
        _random = new Xoshiro256(seed);
    }

    public long Completed { get; private set; }

    public long PairedFirstActions { get; private set; }

    public long OrdinaryFirstActions { get; private set; }

    public double PairedSum { get; private set; }

    public double OrdinarySum { get; private set; }

    public void Run()
    {
        ScheduleOrdinary(0);
        ScheduleOrdinary(1);
        SchedulePair();
        while (_calendar.TryDequeue(out (byte Kind, int File) next, out _now))
        {
            switch (next.Kind)
            {
                case EndOfSearch:
                    OnSearched(next.File);
                    break;
                case EndOfEvaluation:
                    OnFirstAction(next.File);
                    break;
                case EndOfAmendment:
                    Release(_files[next.File].Office);
                    AfterAction(next.File);
                    break;
                case ReportArrives:
                    OnReport(next.File);
                    break;
                case ResponseArrives:
                    Request(next.File, EndOfAmendment);
                    break;
                case OrdinaryArrives:
                    ScheduleOrdinary(next.File);
                    Request(Add(next.File, partner: -1), EndOfSearch);
                    break;
                default:
                    OnPair();
                    break;
            }
        }
    }

    private void ScheduleOrdinary(int office)
    {
        double at = _now + _random.Exponential(1 / s_ordinaryRate[office]);
        if (at < _end)
        {
            _calendar.Enqueue((OrdinaryArrives, office), at);
        }
    }

    private void SchedulePair()
    {
        double at = _now + _random.Exponential(5);
        if (at < _end)
        {
            _calendar.Enqueue((PairArrives, 0), at);
        }
    }

    private void OnPair()
    {
        SchedulePair();
        int first = Add(0, partner: -1);
        int second = Add(1, first);
        _files[first].Partner = second;
        Request(first, EndOfSearch);
        Request(second, EndOfSearch);
    }

    private int Add(int office, int partner)
    {
        int file = _free.Count > 0 ? _free.Pop() : _used++;
        if (file == _files.Length)
        {
            Array.Resize(ref _files, file * 2);
        }

        _files[file] = new File { Office = office, Partner = partner, Paired = partner >= 0, Arrived = _now };
        if (partner >= 0)
        {
            _files[partner].Paired = true;
        }

        return file;
    }

    private void Request(int file, byte job)
    {
        _files[file].Job = job;
        Pool pool = _pools[_files[file].Office];
        if (pool.Idle > 0)
        {
            pool.Idle--;
            Begin(file);
        }
        else
        {
            (_files[file].Paired ? pool.Paired : pool.Ordinary).Enqueue(file);
        }
    }

    private void Begin(int file)
    {
        byte job = _files[file].Job;
        LognormalParameters law = job switch
        {
            EndOfSearch => s_search,
            EndOfEvaluation => s_evaluation,
            _ => s_amendment,
        };
        _calendar.Enqueue((job, file), _now + _random.Lognormal(law));
    }

    private void Release(int office)
    {
        Pool pool = _pools[office];
        if (pool.Paired.TryDequeue(out int file) || pool.Ordinary.TryDequeue(out file))
        {
            Begin(file);
        }
        else
        {
            pool.Idle++;
        }
    }

    private void OnSearched(int file)
    {
        Release(_files[file].Office);
        if (!_files[file].Paired)
        {
            Request(file, EndOfEvaluation);
            return;
        }

        _calendar.Enqueue((ReportArrives, _files[file].Partner), _now + _random.Exponential(8));
        _files[file].Searched = true;
        EvaluateWhenReady(file);
    }

    private void OnReport(int file)
    {
        _files[file].HasReport = true;
        EvaluateWhenReady(file);
    }

    private void EvaluateWhenReady(int file)
    {
        if (_files[file].Searched && _files[file].HasReport)
        {
            Request(file, EndOfEvaluation);
        }
    }

    private void OnFirstAction(int file)
    {
        Release(_files[file].Office);
        double time = _now - _files[file].Arrived;
        if (_files[file].Paired)
        {
            PairedFirstActions++;
            PairedSum += time;
        }
        else
        {
            OrdinaryFirstActions++;
            OrdinarySum += time;
        }

        AfterAction(file);
    }

    private void AfterAction(int file)
    {
        if (_random.Uniform() < 0.6)
        {
            _calendar.Enqueue((ResponseArrives, file), _now + _random.Lognormal(s_responseTime));
        }
        else
        {
            Completed++;
            _free.Push(file);
        }
    }

    private struct File
    {
        public double Arrived;
        public int Office;
        public int Partner;
        public byte Job;
        public bool Paired;
        public bool Searched;
        public bool HasReport;
    }

    private sealed class Pool(int examiners)
    {
        public int Idle { get; set; } = examiners;

        public Queue<int> Paired { get; } = new();

        public Queue<int> Ordinary { get; } = new();
    }
}
