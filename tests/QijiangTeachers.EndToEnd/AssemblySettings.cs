using QijiangTeachers.EndToEnd;

// One server and one browser for all tests; on two cores they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(DemoServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
