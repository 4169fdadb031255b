package org.gulou.testbed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real clamd on loopback that knows one virus: {@link Eicar}, by a signature of our own, so that it loads at once. */
final class VirusScanner implements AutoCloseable {
    /** What it says once it listens. */
    private static final String READY = "Self checking";

    private final Process clamd;
    private final int port;

    private VirusScanner(Process clamd, int port) {
        this.clamd = clamd;
        this.port = port;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param program its program file, or its name where the path leads to it
     */
    static VirusScanner start(String program, Path target) {
        try {
            Path folder = Files.createTempDirectory(target, "clamd-");
            Files.writeString(folder.resolve("own.ndb"), Eicar.signature());
            int port = freePort();
            Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TemporaryDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                Foreground yes
                """.formatted(folder, folder, port));
            Process clamd = new ProcessBuilder(program, "--config-file=" + settings)
                    .redirectErrorStream(true)
                    .start();
            awaits(clamd.inputReader());
            return new VirusScanner(clamd, port);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "clamd does not start: install it (Debian: apt-get install clamav-daemon) or name its program file"
                            + " by -Dgulou.test.clamd",
                    e);
        }
    }

    private static void awaits(BufferedReader said) throws IOException {
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains(READY)) {
                return;
            }
        }
        throw new IOException("It ended with these words:\n" + all);
    }

    private static int freePort() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    /** As the portal's settings name it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        clamd.destroy();
    }
}
