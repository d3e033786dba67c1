using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Tests.Support;

namespace QijiangTeachers.Kernel.Tests.Modularity;

public sealed class ModuleLoaderTests
{
    [Fact]
    public void Dependencies_come_first_and_each_module_once()
    {
        var modules = ModuleLoader.Load(typeof(TopModule)).Select(m => m.GetType()).ToList();
        modules.ShouldBe([typeof(BaseModule), typeof(LeftModule), typeof(RightModule), typeof(TopModule)]);
    }

    [Fact]
    public void A_cycle_is_refused_and_names_its_modules()
        => Should.Throw<ModuleGraphException>(() => ModuleLoader.Load(typeof(ChickenModule))).Message.ShouldContain("ChickenModule → EggModule → ChickenModule");

    [Fact]
    public void A_dependency_that_is_no_module_is_refused_by_name()
        => Should.Throw<ModuleGraphException>(() => ModuleLoader.Load(typeof(LostModule))).Message.ShouldContain("LostModule depends on String");

    [Fact]
    public void Two_jobs_with_one_key_are_refused_and_both_named()
    {
        var message = Should.Throw<InvalidOperationException>(() => new JobCatalogue(new ModuleSet([new TwiceModule()]))).Message;
        message.ShouldContain(nameof(StagedJob));
        message.ShouldContain("test.twice");
    }

    [Fact]
    public void A_schedule_that_is_no_cron_expression_is_refused_with_its_job()
        => Should.Throw<InvalidOperationException>(() => new JobCatalogue(new ModuleSet([new WrongCronModule()]))).Message.ShouldContain("test.wrong");

    private sealed class BaseModule : Module;

    [DependsOn(typeof(BaseModule))]
    private sealed class LeftModule : Module;

    [DependsOn(typeof(BaseModule))]
    private sealed class RightModule : Module;

    [DependsOn(typeof(LeftModule), typeof(RightModule))]
    private sealed class TopModule : Module;

    [DependsOn(typeof(EggModule))]
    private sealed class ChickenModule : Module;

    [DependsOn(typeof(ChickenModule))]
    private sealed class EggModule : Module;

    [DependsOn(typeof(string))]
    private sealed class LostModule : Module;

    private sealed class TwiceModule : Module
    {
        public override void Schedule(IJobSchedule jobs)
        {
            jobs.Recurring<StagedJob>("test.twice", "0 4 * * *");
            jobs.Recurring<StagedJob>("test.twice", "0 5 * * *");
        }
    }

    private sealed class WrongCronModule : Module
    {
        public override void Schedule(IJobSchedule jobs) => jobs.Recurring<StagedJob>("test.wrong", "every day");
    }
}
