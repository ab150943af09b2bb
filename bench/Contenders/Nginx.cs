using System.Diagnostics;

namespace FusionSample.Bench.Contenders;

/// <summary>nginx with two workers, kept connections to the adapter, and no log of the calls.</summary>
internal static class Nginx
{
    /// <summary>Writes its configuration into a folder of its own.</summary>
    /// <returns>That folder.</returns>
    public static string Configure(string runFolder, int port, int adapterPort, bool caches)
    {
        var folder = Directory.CreateDirectory(Path.Combine(runFolder, caches ? "nginx-cache" : "nginx-pass")).FullName;
        // Started by root, its workers are somebody else, who has to reach their files in here.
        if (OperatingSystem.IsLinux())
        {
            foreach (var path in new[] { runFolder, folder })
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        File.WriteAllText(Path.Combine(folder, "nginx.conf"), Text(port, adapterPort, caches));
        return folder;
    }

    /// <summary>How it is started.</summary>
    public static ProcessStartInfo Start(string folder) => new("nginx", ["-p", folder, "-e", "stderr", "-c", "nginx.conf", "-g", "daemon off;"]);

    // The adapter's 'private' is meant for caches that do not know who may read; this one is compared as if it did not matter.
    private static string Text(int port, int adapterPort, bool caches) => $$"""
        worker_processes 2;
        pid nginx.pid;
        error_log stderr error;
        events { worker_connections 1024; }
        http {
          access_log off;
          keepalive_requests 1000000000;
          client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
          upstream adapter { server 127.0.0.1:{{adapterPort}}; keepalive 64; keepalive_requests 1000000000; }
          {{(caches ? "proxy_cache_path answers keys_zone=answers:10m;" : "")}}
          server {
            listen 127.0.0.1:{{port}};
            location / {
              proxy_pass http://adapter;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              {{(caches ? "proxy_cache answers; proxy_cache_valid 200 1h; proxy_ignore_headers Cache-Control Expires;" : "")}}
            }
          }
        }
        """;
}
