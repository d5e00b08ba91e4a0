namespace CspSim.Engine.Collectors;

/// <summary>Counts of positive numbers in bins whose width is at most 1/512 of the numbers in them.</summary>
/// <remarks>
/// A bin is the exponent and the first nine bits of the fraction of the number's binary form. Each power of two is a page of
/// 512 counts, made when the first number of that size arrives: numbers between 1 and 1000 take 40 kB, whatever their count.
/// </remarks>
internal sealed class LogLinearBins
{
    private const int BinsPerPage = 512;
    private const int BinShift = 52 - 9;

    private long[]?[] _pages = [];
    private int _firstPage;

    /// <summary>The first bin that can hold a count; bins ascend with the numbers in them.</summary>
    public int FirstBin => _firstPage * BinsPerPage;

    /// <summary>The bin behind the last one.</summary>
    public int EndBin => (_firstPage + _pages.Length) * BinsPerPage;

    /// <summary>Whether nothing has been counted.</summary>
    public bool IsEmpty => _pages.Length == 0;

    /// <summary>The lower edge of a bin; the bin does not hold its upper edge, the lower edge of the next.</summary>
    public static double LowerEdge(int bin) => BitConverter.Int64BitsToDouble((long)bin << BinShift);

    /// <summary>The number that lies a share of the width above the lower edge of a bin.</summary>
    public static double ValueWithin(int bin, double share)
    {
        double low = LowerEdge(bin);
        return low + (share * (LowerEdge(bin + 1) - low));
    }

    /// <summary>Counts a number.</summary>
    /// <param name="value">More than 0 and finite.</param>
    public void Add(double value)
    {
        // The bits of positive doubles ascend as the doubles do, so a shift gives ascending bins without a logarithm.
        int bin = (int)(BitConverter.DoubleToUInt64Bits(value) >> BinShift);
        int slot = (bin / BinsPerPage) - _firstPage;
        long[]?[] pages = _pages;
        long[]? page = (uint)slot < (uint)pages.Length ? pages[slot] : null;
        page ??= NewPage(bin / BinsPerPage);
        page[bin % BinsPerPage]++;
    }

    /// <summary>The count of a bin; 0 for a bin outside the range.</summary>
    public long CountOf(int bin)
    {
        int slot = (bin / BinsPerPage) - _firstPage;
        return (uint)slot < (uint)_pages.Length && _pages[slot] is { } page ? page[bin % BinsPerPage] : 0;
    }

    /// <summary>Adds all counts of another.</summary>
    public void Merge(LogLinearBins other)
    {
        for (int slot = 0; slot < other._pages.Length; slot++)
        {
            if (other._pages[slot] is { } theirs)
            {
                long[] page = PageOf(other._firstPage + slot);
                for (int i = 0; i < BinsPerPage; i++)
                {
                    page[i] += theirs[i];
                }
            }
        }
    }

    /// <summary>Writes the bins that hold something, each as its count and its distance from the one before.</summary>
    public void Write(BinaryWriter writer)
    {
        int last = 0;
        for (int slot = 0; slot < _pages.Length; slot++)
        {
            long[] page = _pages[slot] ?? [];
            for (int at = 0; at < page.Length; at++)
            {
                if (page[at] > 0)
                {
                    int bin = ((_firstPage + slot) * BinsPerPage) + at;
                    writer.Write7BitEncodedInt64(page[at]);
                    writer.Write7BitEncodedInt(bin - last);
                    last = bin;
                }
            }
        }

        writer.Write7BitEncodedInt64(0);
    }

    /// <summary>Adds the bins that <see cref="Write"/> has written.</summary>
    public void Read(BinaryReader reader)
    {
        int bin = 0;
        while (reader.Read7BitEncodedInt64() is > 0 and long count)
        {
            bin += reader.Read7BitEncodedInt();
            PageOf(bin / BinsPerPage)[bin % BinsPerPage] += count;
        }
    }

    private long[] PageOf(int number)
    {
        int own = number - _firstPage;
        return ((uint)own < (uint)_pages.Length ? _pages[own] : null) ?? NewPage(number);
    }

    private long[] NewPage(int number)
    {
        if (_pages.Length == 0)
        {
            _firstPage = number;
        }

        int first = Math.Min(_firstPage, number);
        int end = Math.Max(_firstPage + _pages.Length, number + 1);
        if (end - first != _pages.Length)
        {
            var pages = new long[]?[end - first];
            _pages.CopyTo(pages, _firstPage - first);
            _pages = pages;
            _firstPage = first;
        }

        return _pages[number - _firstPage] = new long[BinsPerPage];
    }
}

/// <summary>Finds numbers in bins by their rank; ranks that ascend are found in one pass.</summary>
/// <param name="bins">The bins; not empty when a rank is asked for.</param>
internal struct BinCursor(LogLinearBins bins)
{
    private int _bin = bins.FirstBin;
    private long _below;

    /// <summary>The number of a rank, evenly spread within its bin.</summary>
    /// <param name="rank">1 to the count of all bins.</param>
    public double ValueOf(long rank)
    {
        if (rank <= _below)
        {
            (_bin, _below) = (bins.FirstBin, 0);
        }

        long count = bins.CountOf(_bin);
        while (_below + count < rank)
        {
            _below += count;
            count = bins.CountOf(++_bin);
        }

        return LogLinearBins.ValueWithin(_bin, (rank - _below - 0.5) / count);
    }
}
