using QijiangTeachers.Benchmarks;

return await BenchmarkRun.RunAsync(args);
