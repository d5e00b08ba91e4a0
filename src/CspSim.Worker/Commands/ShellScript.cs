namespace CspSim.Worker.Commands;

/// <summary>The script that teaches a shell to complete command lines of this program.</summary>
/// <param name="Shell">The shell's name, as the user types it.</param>
/// <param name="Text">The script.</param>
internal sealed record ShellScript(string Shell, string Text)
{
    /// <summary>Every shell that is known.</summary>
    public static IReadOnlyList<ShellScript> All { get; } =
    [
        new("bash", """
            # cspsim completion for bash. Put this into ~/.bashrc:  eval "$(cspsim completions bash)"
            _cspsim_completions()
            {
                local IFS=$'\n'
                COMPREPLY=($("$1" '[suggest]' "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null))
            }
            complete -o bashdefault -o default -F _cspsim_completions cspsim

            """),
        new("zsh", """
            # cspsim completion for zsh. Put this into ~/.zshrc after compinit:  eval "$(cspsim completions zsh)"
            _cspsim()
            {
                local -a found
                found=("${(@f)$("${words[1]}" '[suggest]' "${(@)words[2,CURRENT]}" 2> /dev/null)}")
                found=("${(@)found:#}")
                if (( ${#found} )); then
                    compadd -- "${found[@]}"
                else
                    _files
                fi
            }
            compdef _cspsim cspsim

            """),
        new("fish", """
            # cspsim completion for fish. Put this into ~/.config/fish/config.fish:  cspsim completions fish | source
            function __cspsim_completions
                set -l typed (commandline --tokenize --cut-at-cursor --current-process)
                set -l begun (commandline --current-token --cut-at-cursor)
                $typed[1] '[suggest]' $typed[2..-1] "$begun" 2> /dev/null
            end
            complete --command cspsim --arguments '(__cspsim_completions)'

            """),
        new("powershell", """
            # cspsim completion for PowerShell. Put this into $PROFILE:  cspsim completions powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName cspsim -ScriptBlock
            {
                param($wordToComplete, $commandAst, $cursorPosition)
                $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
                    ForEach-Object { $_.ToString() })
                $rest = @($typed | Select-Object -Skip 1)
                & $typed[0] '[suggest]' @rest "$wordToComplete" 2> $null | ForEach-Object
                {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """),
    ];
}
