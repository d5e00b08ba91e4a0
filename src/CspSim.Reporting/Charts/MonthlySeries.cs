using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>A figure of offices that is shown month by month.</summary>
internal sealed record MonthlySeries
{
    /// <summary>Cases that wait for their first action.</summary>
    public static MonthlySeries Backlog { get; } = new()
    {
        Name = "backlog",
        Title = new("How do the backlogs move?", "심사대기 건수는 어떻게 변하는가?", "審査待ち件数はどう動くか"),
        Axis = new("cases", "건", "件"),
        Definition = new(
            "Applications with a request and without a first action, at the end of each month, mean of the replications. The shade holds "
                + "nine tenths of the replications.",
            "심사청구 후 1차 심사결과가 없는 출원 수(월말, 반복의 평균). 음영은 반복의 90 %를 담는다.",
            "審査請求後FAのない出願の数(月末、反復の平均)。陰影は反復の90 %を含む。"),
        ValueOf = static month => month.Backlog,
        BandOf = static month => month.BacklogBand,
        PublishedAs = "",
    };

    /// <summary>How long the cases had waited that were acted on in a month: as offices publish it.</summary>
    public static MonthlySeries Pendency { get; } = new()
    {
        Name = "pendency",
        Title = new(
            "How does the pendency move that offices publish?", "특허청이 공표하는 1차 심사처리기간은 어떻게 변하는가?", "庁が公表するFA期間はどう動くか"),
        Axis = new("months", "개월", "か月"),
        Definition = new(
            "From the request to the first action, mean over the first actions issued in each month. A line without a name, where there is "
                + "one, is what was published of a whole year. The shade holds nine tenths of the replications.",
            "심사청구부터 1차 심사결과까지, 그 달에 나간 1차 통지의 평균. 이름 없는 선이 있으면 공표된 연간 수치, 음영은 반복의 90 %.",
            "審査請求からFAまで、その月に出たFAの平均。名前のない線があれば公表された年間の値、陰影は反復の90 %。"),
        ValueOf = static month => month.PendencyByAction,
        BandOf = static month => month.PendencyBand,
        PublishedAs = Answer.PendencyMeasure,
    };

    /// <summary>The name of its chart.</summary>
    public required string Name { get; init; }

    /// <summary>The question.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Its unit.</summary>
    public required LocalText Axis { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Definition { get; init; }

    /// <summary>The figure of a month.</summary>
    public required Func<MonthJson, double?> ValueOf { get; init; }

    /// <summary>Its percentiles over replications.</summary>
    public required Func<MonthJson, BandJson?> BandOf { get; init; }

    /// <summary>The word by which results call what was published of it; empty: nothing.</summary>
    public required string PublishedAs { get; init; }
}
