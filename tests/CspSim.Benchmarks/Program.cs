using System.Globalization;
using BenchmarkDotNet.Running;
using CspSim.Benchmarks.Experiments;
using CspSim.Benchmarks.Model;
using CspSim.Benchmarks.Page;
using CspSim.Benchmarks.Worker;

switch (args)
{
    case ["whole-model", .. string[] numbers]:
        WholeModel.Compare(Number(numbers, 0, 1_000_000), (int)Number(numbers, 1, 7));
        break;
    case ["threads", .. string[] numbers]:
        WholeModel.CompareThreads(Number(numbers, 0, 250_000), (int)Number(numbers, 1, 5));
        break;
    case ["memory"]:
        PeakMemory.Compare();
        break;
    case ["memory-run", string size]:
        PeakMemory.RunOnce(long.Parse(size, CultureInfo.InvariantCulture));
        break;
    case ["plan", .. string[] part]:
        ForecastHonesty.Compare(part.FirstOrDefault(""));
        break;
    case ["plan-forecast", string file, string count]:
        ForecastHonesty.Forecast(file, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["plan-run", string file, string count]:
        ForecastHonesty.Run(file, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["start-up", .. string[] folder]:
        StartUp.Compare(folder.FirstOrDefault(""));
        break;
    case ["first-answer", string program, .. string[] numbers]:
        await FirstAnswer.MeasureAsync(program, (int)Number(numbers, 0, 21));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StartUp).Assembly).Run(args);
        break;
}

static long Number(string[] numbers, int at, long otherwise) =>
    at < numbers.Length ? long.Parse(numbers[at], CultureInfo.InvariantCulture) : otherwise;
