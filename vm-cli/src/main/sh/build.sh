#!/bin/sh
# Builds what ./cellvm starts; run by it when that is missing or older than what it is built from.
#
#   build.sh jars HOME JAVA
#       the jars, by Maven, into vm-cli/target/cellvm/lib
#   build.sh link HOME JAVA
#       the directory for what is made for that JDK, vm-cli/target/cellvm/jdks/JAVA: a link, where
#       JAVA is another name of a JDK
#   build.sh archive HOME JAVA RUN_TIME BOOT
#       the class-data archive, and with the RUN_TIME "image" the small Java run-time image (with
#       "jdk" the whole JDK is what runs); BOOT is the option that names CellVM's jars. The stamp
#       that is written with it says what it was made from, and which engines the jars have
#
# HOME is the checkout, JAVA the java command. docs/decisions/launcher-and-archive.md has the figures
# behind the choices that are made here.
set -u

what=$1
home=$2
java=$3
app=$home/vm-cli/target/cellvm

die() {
  echo "cellvm: $*" >&2
  exit 1
}

needs_java_17() {
  version=$("$java" -version 2>&1) || die "cannot run $java"
  number=${version#*\"}
  number=${number%%[!0-9]*}
  [ "${number:-0}" -ge 17 ] || die "needs Java 17 or later, but $java is ${number:-of an unknown version}"
}

# A lock is a link to its owner's process number, so it never is without one. A dead owner's is taken
# over, and so is that of a process which only has the number now, as after a start of the machine.
take_lock() {
  ln -s $$ "$1" 2>/dev/null && return 0
  owner=$(readlink "$1")
  if [ "$owner" != $$ ] && kill -0 "$owner" 2>/dev/null; then
    [ -r "/proc/$owner/cmdline" ] || return 1
    grep -q build.sh "/proc/$owner/cmdline" && return 1
  fi
  rm -rf "$1"
  ln -s $$ "$1" 2>/dev/null
}

build_jars() {
  mkdir -p "$app" 2>/dev/null
  [ -w "$app" ] || die "cannot write $app"
  # One build at a time: who comes second waits for the first one's jars.
  waited=0
  until take_lock "$app/building"; do
    [ $waited -gt 0 ] || echo "cellvm: waiting for another build" >&2
    waited=$((waited + 1))
    [ $waited -lt 900 ] || die "gave up waiting for another build"
    sleep 1
    [ -L "$app/building" ] || [ ! -f "$app/lib/vm-cli.jar" ] || return 0
  done
  trap 'rm -f "$app/building"' EXIT
  trap 'exit 130' INT TERM HUP
  log=$app/build.log
  echo "cellvm: building, as this is the first use or the sources have changed" >&2
  if [ -t 2 ]; then show='\r\033[Kcellvm: building %s'; else show='cellvm: building %s\n'; fi
  (cd "$home" && ./mvnw -B -DskipTests -pl vm-cli -am package </dev/null; echo "status $?") 2>&1 |
    tee "$log" |
    awk -v "show=$show" '/^\[INFO\] Building CellVM/ {
      sub(/^.* Building /, ""); sub(/ [^ ]*-SNAPSHOT| [0-9][0-9.]*/, ""); gsub(/ +/, " ")
      printf show, $0; fflush()
    }' >&2
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if [ "$(tail -n 1 "$log")" != "status 0" ]; then
    grep '^\[ERROR\] [^ ]*:\[\|^\[ERROR\] Failed\|^[^[]*rror:' "$log" | sort -u | head -n 20 >&2
    die "the build failed; the whole of it is in $log"
  fi
  : >"$app/built"
}

no_image() {
  cp "$new.log" "$app/image.log"
  echo "cellvm: no run-time image, so starts are slower; see $app/image.log" >&2
}

# Another name of a JDK leads to what is made for it.
link_jdk() {
  real=$(readlink -f "$java") || real=$java
  mkdir -p "$app/jdks$real"
  if [ "$java" != "$real" ] && [ "$(readlink "$jdk")" != "$app/jdks$real" ]; then
    mkdir -p "${jdk%/*}"
    rm -rf "$jdk"
    ln -s "$app/jdks$real" "$jdk"
  fi
}

# A jar that was written to after the build may be half of one.
jars_are_damaged() {
  [ -x "$bin/jar" ] || return 1
  for jar in "$app"/lib/*.jar; do
    if [ "$jar" -nt "$app/built" ] && ! "$bin/jar" tf "$jar" >/dev/null 2>&1; then
      return 0
    fi
  done
  return 1
}

# Where there is no jlink, or it fails, the JDK itself serves.
build_image() {
  if [ ! -x "$bin/jlink" ] || [ ! -x "$bin/jdeps" ]; then
    rm -rf "$image"
    return 0
  fi
  # Beside what the class files name: character sets and TLS, which the JDK finds by name. Who records
  # events has the whole JDK, and what libraries need of java.desktop is not used. All jars as a class
  # path: as modules they would need all that their descriptors require.
  jars=$(printf '%s:' "$app"/lib/*.jar)
  modules=$("$bin/jdeps" --ignore-missing-deps --multi-release 17 --print-module-deps \
    --class-path "$jars" -include '.*' 2>>"$new.log") || { no_image; return 0; }
  modules=$(printf %s "$modules" | sed 's/,jdk\.jfr//; s/,java\.desktop//'),jdk.charsets,jdk.crypto.ec
  if [ "$(cat "$image/made-of" 2>/dev/null)" = "$runtime_version $modules" ] &&
    [ ! "$image/lib/modules" -nt "$image/made-of" ] && "$image/bin/java" -version 2>/dev/null; then
    return 0
  fi
  rm -rf "$image"
  "$bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --output "$new.image" \
    >>"$new.log" 2>&1 || { no_image; return 0; }
  echo "$runtime_version $modules" >"$new.image/made-of"
  mv "$new.image" "$image"
}

# The native libraries in the jars, as files: a start that needs one maps it, and unpacks nothing.
unpack_natives() {
  rm -rf "$app/native"
  "$with" -XX:+UseSerialGC "$boot" -cp "$no_plugins" org.cellvm.library.system.NativeFiles \
    "$new.native" >>"$new.log" 2>&1 </dev/null
  [ ! -d "$new.native" ] || mv "$new.native" "$app/native"
}

# One training run: adds the classes that it loads to the list. The numbers that the JVM gives them
# are its own in each run, and refused by newer JDKs where they meet in one list.
train() {
  "$with" -XX:+UseSerialGC -Xshare:auto "-XX:DumpLoadedClassList=$new.one" "$boot" \
    -cp "$no_plugins" "-Dcellvm.home=$home" "-Dcellvm.library=$app/lib/vm-stdlib.jar" \
    "-Dcellvm.engines= $engines" "$@" </dev/null &&
    sed '/ source: /d; s/ id: [0-9]*$//' "$new.one" >>"$new.all"
}

# What a start loads, and what a program of some variety loads on each engine.
train_all() {
  train org.cellvm.cli.Nothing && train org.cellvm.cli.Main -c pass || return 1
  for engine in $engines; do
    train org.cellvm.cli.Main --engine "${engine%%=*}" "$home/vm-cli/src/main/archive/warm.py" ||
      return 1
  done
}

# Prints a line of shell that sets the variable $1 to $2.
assignment() {
  printf "%s='%s'\n" "$1" "$(printf '%s' "$2" | sed "s/'/'\\\\''/g")"
}

# Without ASM and the classes of the jit engine, which derive from it: ASM's class files have a version
# that JDK 17 archives unlinked, and then methods of a derived class are not found at run time.
# The archive is an accelerator: where it cannot be made, the command runs all the same. A static one
# starts 4 ms sooner than a dynamic one and takes 5 MB less; it is dumped with G1 because only G1
# writes the heap objects of the JDK's own classes, which newer JDKs then read under every collector.
build_archive() {
  run_time=$1
  boot=$2
  no_plugins=$app/no-plugins
  link_jdk
  image=$jdk/image
  archive=$jdk/$run_time.jsa
  bin=${real%/java}
  runtime_version=$(grep '^JAVA_RUNTIME_VERSION=' "${real%/bin/java}/release" 2>/dev/null)
  # Who comes second runs without: that is slower, and right.
  take_lock "$app/archiving" || return 0
  # What a killed build has left.
  rm -rf "$app"/new.*
  new=$app/new.$$
  trap 'rm -rf "$new".* "$app/archiving"' EXIT
  trap 'exit 130' INT TERM HUP
  if jars_are_damaged; then
    rm -rf "$app/lib"
    "$0" jars "$home" "$java" || exit
  fi
  [ ! -t 2 ] || printf 'cellvm: preparing fast starts' >&2
  with=$java
  if [ "$run_time" = image ]; then
    build_image
    [ ! -x "$image/bin/java" ] || with=$image/bin/java
  fi
  engines=$("$with" -XX:+UseSerialGC "$boot" -cp "$no_plugins" org.cellvm.cli.EngineIndex \
    2>>"$new.log" </dev/null)
  unpack_natives
  {
    train_all && awk '!/org\/objectweb|engine\/jit\// && !seen[$0]++' "$new.all" >"$new.list" &&
      "$with" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=$new.list" \
        --enable-native-access=ALL-UNNAMED "-XX:SharedArchiveFile=$new.jsa" "$boot" -cp "$no_plugins"
  } >>"$new.log" 2>&1
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if [ ! -s "$new.jsa" ]; then
    # An empty archive under the same stamp: not to be tried again at every start.
    : >"$new.jsa"
    cp "$new.log" "$app/archive.log"
    echo "cellvm: no class-data archive, so starts are slower; see $app/archive.log" >&2
  fi
  {
    assignment stamp_java "$real"
    assignment stamp_version "$runtime_version"
    assignment stamp_lib "$app/lib"
    [ "$with" = "$java" ] || assignment stamp_image yes
    assignment engines "$engines"
  } >"$new.sh"
  mv -f "$new.jsa" "$archive" && mv -f "$new.sh" "$jdk/$run_time.sh"
}

jdk=$app/jdks$java
[ "$what" = link ] || needs_java_17
case $what in
  jars) build_jars ;;
  link) link_jdk ;;
  archive) build_archive "$4" "$5" ;;
  *) die "build.sh: $what is nothing to build" ;;
esac
