using QijiangTeachers.Benchmarks.District;

namespace QijiangTeachers.Benchmarks;

/// <summary>What a benchmark needs: the size, a folder for its files, and where the numbers go.</summary>
internal sealed record BenchmarkContext(DistrictSize Size, string Folder, Report Report)
{
    public Task<BenchmarkDistrict> OpenAsync() => BenchmarkDistrict.OpenAsync(Size, Folder, Console.Error);
}
