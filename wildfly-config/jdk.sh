# Sourced by the tools beside it: $java is a JDK of 21 or newer, even if the one on the path is older.
release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
java=
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  version=$(release "$jdk" || true)
  if [ -z "$java" ] && [ -n "$version" ] && [ "$version" -ge 21 ] && [ -x "$jdk/bin/java" ]; then
    java=$jdk/bin/java
  fi
done
java=${java:-java}
