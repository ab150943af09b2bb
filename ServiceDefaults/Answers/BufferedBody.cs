using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>Takes an answer's body in, so that its headers can still be written when all of it is known. Nothing starts the response.</summary>
internal sealed class BufferedBody : IHttpResponseBodyFeature
{
    private readonly MemoryStream _body = new();
    private PipeWriter? _writer;

    public Stream Stream => _body;

    public PipeWriter Writer => _writer ??= PipeWriter.Create(_body, new StreamPipeWriterOptions(leaveOpen: true));

    /// <summary>Everything that was written.</summary>
    public async ValueTask<byte[]> ToArrayAsync()
    {
        if (_writer is not null)
            await _writer.FlushAsync();
        return _body.ToArray();
    }

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(_body, path, offset, count, cancellationToken);
}
