package org.multivector.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where data goes: standard output or a file. A file is opened before the work begins, so that a
 * path that cannot be written costs no work, and takes its name only when it is whole.
 */
final class Output implements AutoCloseable {
  private final OutputStream stream;
  private final @Nullable Path target;
  private final @Nullable Path draft;
  private boolean finished;

  private Output(OutputStream stream, @Nullable Path target, @Nullable Path draft) {
    this.stream = stream;
    this.target = target;
    this.draft = draft;
  }

  static Output standard(Console console) {
    return new Output(new BufferedOutputStream(console.out(), 1 << 16), null, null);
  }

  static Output to(@Nullable Path file, Console console) {
    if (file == null || file.toString().equals("-")) {
      return standard(console);
    }
    if (Files.isDirectory(file)) {
      throw Failure.data("cannot write " + file + ": it is a folder; name a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a pipe: written directly.
      try {
        return new Output(
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE)),
            file,
            null);
      } catch (IOException e) {
        throw Failure.data("cannot write " + file + ": " + Main.said(e), e);
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw Failure.data("cannot write " + file + ": permission denied");
      }
      Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
      return new Output(
          new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), file, draft);
    } catch (IOException e) {
      throw Failure.data("cannot write " + file + ": " + Main.said(e), e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  Writer writer() {
    return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
  }

  void print(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All is written: the file takes its name. */
  void finish() throws IOException {
    stream.flush();
    finished = true;
    if (target == null) {
      return;
    }
    stream.close();
    if (draft != null) {
      widenPermissions(draft);
      try {
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Temporary files are private; results are like any other new file. */
  private static void widenPermissions(Path draft) throws IOException {
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Path probe = draft.resolveSibling(draft.getFileName() + ".mode");
      Files.createFile(probe);
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(probe));
      Files.delete(probe);
    }
  }

  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    if (target != null) {
      stream.close();
    }
    if (draft != null) {
      Files.deleteIfExists(draft);
    }
  }
}
