package org.gulou.kill;

import static net.bytebuddy.matcher.ElementMatchers.named;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * A Java agent that ends the process at a {@link Point}, without a word, as SIGKILL does. It comes into the running portal
 * from here only: no production code knows of it, so nobody can call it.
 */
public final class Death {
    /** The code of a process that SIGKILL has ended. */
    private static final int KILLED = 137;

    private static final String CLASS_FILE = Death.class.getName().replace('.', '/');

    private Death() {}

    /** What the virtual machine calls when the agent comes into it; the argument names the point. */
    public static void agentmain(String argument, Instrumentation portal) {
        Point point = Point.valueOf(argument);
        Class<?> advice =
                switch (point) {
                    case AFTER_COMMIT_BEFORE_REPLY -> OnTheWayToDone.class;
                    case BEFORE_COMMIT, MAIL_ACCEPTED_NOT_MARKED, DUE_WORK_CLAIMED ->
                        point.atItsBeginning() ? First.class : Last.class;
                };
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(named(point.type()))
                .transform(new AgentBuilder.Transformer.ForAdvice()
                        .include(Death.class.getClassLoader())
                        .advice(named(point.method()), advice.getName()))
                .installOn(portal);
    }

    /** Comes into a portal that runs, so that it dies when it next passes {@code point}. */
    static void into(long portal, Path folder, Point point) throws IOException {
        Path jar = folder.resolve("death.jar");
        if (!Files.exists(jar)) {
            pack(jar);
        }
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(portal));
            machine.loadAgent(jar.toString(), point.name());
            machine.detach();
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException refused) {
            throw new IOException("The portal takes no agent", refused);
        }
    }

    private static void pack(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Death.class.getName());
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
            Runtime.getRuntime().halt(KILLED);
        }
    }

    static final class Last {
        private Last() {}

        @Advice.OnMethodExit
        static void die() {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    static final class OnTheWayToDone {
        private OnTheWayToDone() {}

        @Advice.OnMethodEnter
        static void die(@Advice.Argument(0) String address) {
            if (address.startsWith("/done/")) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
