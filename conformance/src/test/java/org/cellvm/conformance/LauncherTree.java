package org.cellvm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A checkout with the launcher's two scripts as they are, an hour old, and with stand-ins for Maven
 * and for a JDK 17, which note what they are asked to build. What else the JDK's {@code java} is
 * asked to run, it prints: its arguments, one a line.
 */
final class LauncherTree {
  private static final int SECONDS = 300;

  /**
   * The file to which {@code mvnw} and {@code java} add a line each time that they build something.
   */
  private static final String NOTED = "noted";

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvnw $*" >>noted
      [ ! -f failing ] || { cat failing; exit 1; }
      mkdir -p vm-cli/target/cellvm/lib
      : >vm-cli/target/cellvm/lib/vm-cli.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for last; do :; done
      for argument; do
        case $argument in
          -XX:DumpLoadedClassList=*) classes=${argument#*=} ;;
          -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
          -Dcellvm.home=*) home=${argument#*=} ;;
          --engine) engine=yes ;;
          -Xshare:dump) dump=yes ;;
        esac
      done
      if [ "$*" = -version ]; then
        echo 'openjdk version "VERSION"' >&2
      elif [ "$last" = org.cellvm.cli.EngineIndex ]; then
        echo 'one=no.such.One two=no.such.Two'
      elif [ -n "${classes-}" ]; then
        echo java/lang/Object >"$classes"
        echo "train ${engine+engine }${last##*/}" >>"$home/noted"
      elif [ -n "${dump-}" ]; then
        [ ! -f "${0%/bin/java}/no-archives" ] || exit 1
        echo archive >"$archive"
      else
        printf '%s\\n' "$@"
      fi
      """;

  /** Makes the image of the JDK that it stands in. */
  private static final String JLINK =
      """
      #!/bin/sh
      for image; do :; done
      mkdir -p "$image/bin" "$image/lib"
      : >"$image/lib/modules"
      cp "${0%/jlink}/java" "$image/bin/java"
      echo image >>"${0%/*/*/*}/noted"
      """;

  final Path home;
  private final Map<String, String> environment = new TreeMap<>();

  LauncherTree(Path home) throws IOException {
    this.home = home;
    for (var script : List.of("cellvm", "vm-cli/src/main/sh/build.sh")) {
      Files.createDirectories(home.resolve(script).getParent());
      Files.copy(
          PythonProgram.REPOSITORY.resolve(script),
          home.resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    write("pom.xml", "");
    write("vm-cli/pom.xml", "");
    write(".git/logs/HEAD", "");
    executable("mvnw", MAVEN);
    environment("JAVA_HOME", jdk("jdk", "17.0.9").toString());
    try (Stream<Path> files = Files.walk(home)) {
      for (var file : files.toList()) {
        age(file, Duration.ofHours(-1));
      }
    }
  }

  /** Makes another JDK of that name and version, and returns its directory. */
  Path jdk(String name, String version) throws IOException {
    executable(name + "/bin/java", JAVA.replace("VERSION", version));
    write(name + "/release", "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    return home.resolve(name);
  }

  /** Gives the JDK the tools that look at jars and make a run-time image. */
  void tools(String jdk) throws IOException {
    executable(jdk + "/bin/jar", "#!/bin/sh\n! grep -q half \"$2\"\n");
    executable(jdk + "/bin/jdeps", "#!/bin/sh\necho java.base\n");
    executable(jdk + "/bin/jlink", JLINK);
  }

  Path write(String name, String content) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  void executable(String name, String content) throws IOException {
    if (!write(name, content).toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + name);
    }
  }

  /** Makes a file newer than all that is there. */
  void renew(String name) throws IOException {
    age(home.resolve(name), Duration.ofMinutes(1));
  }

  private static void age(Path file, Duration since) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(since)));
  }

  /** Sets a variable for the starts that follow; null unsets it. */
  void environment(String name, String value) {
    environment.put(name, value);
  }

  Outcome start(String... arguments) throws IOException {
    return startBy(home.resolve("cellvm").toString(), arguments);
  }

  /** Starts it by another name, from the directory above the checkout. */
  Outcome startBy(String name, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\"", "sh", name));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(home.getParent().toFile());
    ChildJvm.removeSettings(builder.environment());
    environment.forEach(
        (variable, value) -> {
          builder.environment().remove(variable);
          if (value != null) {
            builder.environment().put(variable, value);
          }
        });
    var process = builder.start();
    process.getOutputStream().close();
    return CPython.finish(process, SECONDS);
  }

  /** Returns the lines that were noted since the last call. */
  List<String> built() throws IOException {
    var noted = home.resolve(NOTED);
    var lines = Files.exists(noted) ? Files.readAllLines(noted) : List.<String>of();
    Files.deleteIfExists(noted);
    return lines;
  }
}
