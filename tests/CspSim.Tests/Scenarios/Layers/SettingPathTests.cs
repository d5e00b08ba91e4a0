using CspSim.Model.Exchange;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Layers;

public sealed class SettingPathTests
{
    private const string Faults =
        "link: {faults: [{name: storm, kind: loss, probability: 5%}, {name: flaky month, kind: loss, probability: 6%}]}\n";

    [Theory]
    [InlineData("link.faults[1].probability=20%", 0.05, 0.2)]
    [InlineData("link.faults[storm].probability=20%", 0.2, 0.06)]
    [InlineData("link.faults[flaky month].probability=20%", 0.05, 0.2)]
    public void An_item_of_a_list_is_named_by_its_number_or_its_name(string set, double first, double second)
    {
        LoadedScenario scenario = Sample.LoadRight(Sample.TwoOffices + Faults, null, set);

        Assert.Equal([first, second], scenario.Plan.Arms[0].World.Link.Faults.Cast<LossFault>().Select(fault => fault.Probability));
    }

    [Fact]
    public void An_item_can_be_replaced_and_removed()
    {
        LoadedScenario replaced = Sample.LoadRight(
            Sample.TwoOffices + Faults,
            null,
            "link.faults[0]={name: fog, kind: loss, probability: 1%}");
        LoadedScenario removed = Sample.LoadRight(Sample.TwoOffices + Faults, null, "link.faults[0]=null");

        Assert.Equal(["fog", "flaky month"], replaced.Plan.Arms[0].World.Link.Faults.Select(fault => fault.Name), StringComparer.Ordinal);
        Assert.Equal(["flaky month"], removed.Plan.Arms[0].World.Link.Faults.Select(fault => fault.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(
        "link.faults[2].probability=20%",
        "1:12: error[CS014]: 'faults' has no item '2', it has 2\n  help: items: storm, flaky month")]
    [InlineData(
        "link.faults[strom].probability=20%",
        "1:12: error[CS014]: 'faults' has no item 'strom', it has 2\n  help: items: storm, flaky month")]
    [InlineData(
        "link[0].latency=3 s",
        "1:5: error[CS014]: 'link' is not a list, found a mapping\n  help: write a path of keys joined by dots")]
    [InlineData("[0].latency=3 s", "1:1: error[CS014]: '[0]' stands where a key is needed\n  help: --set 'link.faults[0].probability=5%'")]
    [InlineData("link.faults[0=3 s", "1:12: error[CS012]: this bracket is not closed\n  help: --set 'link.faults[0].probability=5%'")]
    [InlineData("link.faults[1].probability=200%", "1:28: error[CS023]: 'probability' must lie between 0% and 100%, found 200%")]
    public void What_is_wrong_with_a_setting_of_a_list_is_reported_at_its_place(string set, string message) =>
        Assert.Equal([$"--set {set}:{message}"], Sample.Messages(Sample.TwoOffices + Faults, null, set));
}
