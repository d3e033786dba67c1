using QijiangTeachers.Web.Hosting;

// A bare word is a command; options alone, or nothing, start the server.
return args is [{ } word, ..] && !word.StartsWith('-')
    ? await CommandHost.RunAsync(word, args[1..], Console.Out, Console.Error)
    : await WebServer.RunAsync(args);
