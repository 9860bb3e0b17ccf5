# Shared by the commands in deploy: finds a JDK, builds what is stale, starts the launcher.
# shellcheck shell=bash

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
services=(eligibility-service site-registry-service booking-service notification-service)
launcher=$repository/deploy/local/target/deploy-local-1.0.0-SNAPSHOT.jar
stamp=$repository/deploy/local/target/launch.stamp

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

find_java() {
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
    [[ -x $java && -x $JAVA_HOME/bin/javac ]] \
      || fail "JAVA_HOME ($JAVA_HOME) is not a JDK; Jinvax needs a JDK 17 or later."
  else
    java=$(command -v java) || fail "No Java was found; Jinvax needs a JDK 17 or later, on the PATH or in JAVA_HOME."
    command -v javac >/dev/null \
      || fail "The Java on the PATH has no compiler; Jinvax needs a JDK 17 or later, on the PATH or in JAVA_HOME."
  fi
  local version major
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  major=${version#1.}
  [[ $major =~ ^[0-9]+$ && $major -ge 17 ]] \
    || fail "The Java found ($java, version ${version:-unknown}) is too old; Jinvax needs a JDK 17 or later."
}

# The jar of a module is stale when it is missing, or when a source is newer than both it and the last build from here.
stale() {
  local jar=$1 newer=(-newer "$1") directory
  shift
  [[ -e $jar ]] || return 0
  [[ -e $stamp ]] && newer+=(-newer "$stamp")
  for directory in "$@"; do
    if [[ -n $(find "$repository/$directory" -path '*/src/test' -prune -o -path '*/target' -prune \
      -o -type f "${newer[@]}" -print -quit 2>/dev/null) ]]; then
      return 0
    fi
  done
  return 1
}

stale_modules() {
  local module
  if [[ ! -d $repository/deploy/embedded/broker/target/lib ]]; then
    printf '%s\n' deploy/embedded/broker
  fi
  for module in "${services[@]}"; do
    if stale "$repository/$module/target/quarkus-app/quarkus-run.jar" \
      pom.xml service-kit "$module/pom.xml" "$module/src"; then
      printf '%s\n' "$module"
    fi
  done
  if stale "$launcher" pom.xml deploy/embedded deploy/contracts deploy/local/pom.xml deploy/local/src \
    || [[ ! -d $repository/deploy/local/target/lib ]]; then
    printf '%s\n' deploy/local
  fi
}

# Of Maven's output only which module it is at: "[INFO] Building Jinvax contracts 1.0.0-SNAPSHOT   [3/9]".
module_by_module() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ (.*)\ [0-9][^\ ]*\ +\[([0-9]+)/([0-9]+)\]$ ]]; then
      printf '  %s of %s  %s\n' "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}" "${BASH_REMATCH[1]}"
    fi
  done
}

build() {
  local modules=("$@") log begin
  log=$repository/target/launch-build.log
  begin=$(mktemp)
  mkdir -p "$repository/target"
  printf 'Building %s (the first time takes a few minutes) …\n' "${modules[*]}"
  # Tests are compiled, because modules share their fixtures, and not run; layout is a matter for ./mvnw verify.
  if ! (cd "$repository" && ./mvnw -B package -DskipTests -Dspotless.check.skip=true -am \
    -pl "$(IFS=,; printf '%s' "${modules[*]}")" 2>&1) \
    | tee "$log" \
    | module_by_module
  then
    rm -f "$begin"
    sed -n '/^\[ERROR\]/p' "$log" | head -n 12 >&2
    fail "The build failed; all of it is in $log."
  fi
  mkdir -p "$(dirname "$stamp")"
  # A source changed during the build is newer than the stamp.
  touch -r "$begin" "$stamp"
  rm -f "$begin"
}

# --no-build starts what was built before, whatever has changed since.
launch() {
  find_java
  local modules=() argument building=yes
  for argument in "$@"; do
    case $argument in
      --no-build | -h | --help) building=no ;;
    esac
  done
  if [[ $building == yes ]]; then
    local module
    while IFS= read -r module; do
      modules+=("$module")
    done < <(stale_modules)
    if ((${#modules[@]})); then
      build "${modules[@]}"
    fi
  elif [[ ! -e $launcher ]]; then
    build deploy/local
  fi
  exec "$java" -XX:+UseSerialGC -Xms32m -Xmx256m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    -Djinvax.root="$repository" -cp "$launcher:$(dirname "$launcher")/lib/*" dev.jinvax.local.Launcher "$@"
}
