using System.Text;

namespace CspSim.Acceptance.Support;

/// <summary>Text that a program is still writing: one thread adds what is read, another waits for a word.</summary>
internal sealed class GrowingText
{
    private readonly StringBuilder _text = new();
    private readonly Thread _reading;
    private bool _hasEnded;

    /// <summary>Reads until nothing more comes.</summary>
    /// <param name="read">Reads the next characters; 0 at the end.</param>
    public GrowingText(Func<char[], int> read)
    {
        _reading = new Thread(() => Read(read)) { IsBackground = true };
        _reading.Start();
    }

    /// <summary>Waits until the text holds a word.</summary>
    /// <exception cref="InvalidOperationException">The text has ended without it.</exception>
    public void WaitFor(string word)
    {
        lock (_text)
        {
            while (!_text.ToString().Contains(word, StringComparison.Ordinal))
            {
                if (_hasEnded || !Monitor.Wait(_text, CspSimProgram.Patience))
                {
                    throw new InvalidOperationException($"'{word}' was never said, only:\n{_text}");
                }
            }
        }
    }

    /// <summary>The whole text, when it has ended; line ends of terminals are line feeds.</summary>
    public string Whole()
    {
        _reading.Join(CspSimProgram.Patience);
        lock (_text)
        {
            return _text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }

    private void Read(Func<char[], int> read)
    {
        char[] buffer = new char[4096];
        int count;
        while ((count = read(buffer)) > 0)
        {
            lock (_text)
            {
                _text.Append(buffer, 0, count);
                Monitor.PulseAll(_text);
            }
        }

        lock (_text)
        {
            _hasEnded = true;
            Monitor.PulseAll(_text);
        }
    }
}
