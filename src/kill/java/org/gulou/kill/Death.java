package org.gulou.kill;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * A Java agent that ends the process at a {@link Point}, without a word, as SIGKILL does. It is laid over the portal only
 * here: no production code knows of it, so nobody can call it.
 */
public final class Death {
    private static final String LEFT = "gulou.death";
    private static final String CLASS_FILE = Death.class.getName().replace('.', '/');

    private Death() {}

    /** The argument names the point and at which pass the process dies: {@code BEFORE_COMMIT:2}. */
    public static void premain(String argument, Instrumentation portal) {
        String[] parts = argument.split(":", 2);
        Point point = Point.valueOf(parts[0]);
        System.getProperties().put(LEFT, new AtomicInteger(Integer.parseInt(parts[1])));
        Class<?> advice =
                switch (point) {
                    case AFTER_COMMIT_BEFORE_REPLY -> OnTheWayToDone.class;
                    case BEFORE_COMMIT, MAIL_ACCEPTED_NOT_MARKED, DUE_WORK_CLAIMED ->
                        point.atItsBeginning() ? First.class : Last.class;
                };
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(named(point.type()))
                .transform(new AgentBuilder.Transformer.ForAdvice()
                        .include(Death.class.getClassLoader())
                        .advice(named(point.method()), advice.getName()))
                .installOn(portal);
    }

    /** Packs it for {@code -javaagent}, and says with which argument of {@code java} the process dies. */
    static String agent(Path folder, Point point, int pass) throws IOException {
        Path jar = folder.resolve("death.jar");
        if (!Files.exists(jar)) {
            pack(jar);
        }
        return "-javaagent:" + jar + "=" + point + ":" + pass;
    }

    private static void pack(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Death.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        AgentBuilder.class.getProtectionDomain().getCodeSource().getLocation()
                                .toString());
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file, manifest)) {
            for (String name : new String[] {"", "$First", "$Last", "$OnTheWayToDone"}) {
                add(out, CLASS_FILE + name + ".class");
            }
            add(out, Point.class.getName().replace('.', '/') + ".class");
            add(out, CLASS_FILE + "$1.class");
        }
    }

    private static void add(JarOutputStream out, String name) throws IOException {
        try (var bytes = Death.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes != null) {
                out.putNextEntry(new JarEntry(name));
                bytes.transferTo(out);
                out.closeEntry();
            }
        }
    }

    /** Woven into the beginning of a method; what is woven in may name classes of Java only. */
    static final class First {
        private First() {}

        @Advice.OnMethodEnter
        static void die() {
            if (((AtomicInteger) System.getProperties().get(LEFT)).decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    static final class Last {
        private Last() {}

        @Advice.OnMethodExit
        static void die() {
            if (((AtomicInteger) System.getProperties().get(LEFT)).decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    static final class OnTheWayToDone {
        private OnTheWayToDone() {}

        @Advice.OnMethodEnter
        static void die(@Advice.Argument(0) String address) {
            if (address.startsWith("/done/")
                    && ((AtomicInteger) System.getProperties().get(LEFT)).decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
