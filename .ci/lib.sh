# Shared by run, soak and measure. They stand in the project's root.
# shellcheck shell=bash disable=SC2034
# KILN_MVN replaces the Maven command, for example KILN_MVN='mvn -B -o' where there is no network.
read -r -a MVN <<<"${KILN_MVN:-mvn -B}"

say() { printf '%s [%4ds] %s\n' "$(date -u +%H:%M:%S)" "$SECONDS" "$*"; }

# copy_tree TARGET: the files that git knows or would add, without any build output.
copy_tree() {
  mkdir -p "$1"
  # A file that was deleted but is still in the index cannot be copied.
  git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do if [ -e "$file" ]; then printf '%s\0' "$file"; fi; done |
    tar -c --null -T - | tar -x -C "$1"
}

# own_repository FOLDER: makes a local Maven repository that has by links all that the usual one has, except Kiln.
own_repository() {
  local usual
  usual=$("${MVN[@]}" -X -N pre-clean | sed -n 's/.*Using local repository at //p')
  rm -rf "$1"
  mkdir -p "$1/dev"
  find "$usual" -mindepth 1 -maxdepth 1 ! -name dev -exec ln -s -t "$1" {} +
  if [ -d "$usual/dev" ]; then find "$usual/dev" -mindepth 1 -maxdepth 1 ! -name kiln -exec ln -s -t "$1/dev" {} +; fi
}

# What a command that needs root starts with.
root=(env)
[ "$(id -u)" = 0 ] || root=(sudo -n -E)

# failed_tests FOLDER: the names of the tests that failed, by all Surefire reports below it.
failed_tests() {
  find "$1" -path '*/surefire-reports/TEST-*.xml' -exec cat {} + | awk -v RS='<' '
    function value(name) {
      return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
    }
    /^testcase / { test = value("classname") "." value("name") }
    /^(failure|error) (message|type)=/ { print test }' | sort -u
}

# test_counts FOLDER: "passed failed skipped" of all Surefire reports below it.
test_counts() {
  find "$1" -path '*/surefire-reports/TEST-*.xml' -exec cat {} + | awk -v RS='<testsuite ' '
    function count(name) {
      return match(head, " " name "=\"[0-9]+\"") ? substr(head, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    NR > 1 {
      head = " " substr($0, 1, index($0, ">"))
      bad = count("errors") + count("failures")
      failed += bad; skipped += count("skipped"); passed += count("tests") - bad - count("skipped")
    }
    END { print passed + 0, failed + 0, skipped + 0 }'
}
