Console.WriteLine("LocalRedis");
