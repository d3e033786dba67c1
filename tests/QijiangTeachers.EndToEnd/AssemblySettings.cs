using QijiangTeachers.EndToEnd;

[assembly: AssemblyFixture(typeof(DemoServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
