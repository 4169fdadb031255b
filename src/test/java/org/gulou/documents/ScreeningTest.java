package org.gulou.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningTest {
    private static final Checked.Accepted FILE =
            new Checked.Accepted("scan.pdf", FileType.PDF, Content.of(new byte[100_000]));

    @Test
    void whatTheScannerFindsCleanIsTakenAndWasReadWhole() throws Exception {
        try (var scanner = new Scanner("stream: OK\0")) {
            assertThat(Screening.screen(FILE, scanner.clamd())).isEqualTo(FILE);
            assertThat(scanner.received.get()).isEqualTo(100_000);
        }
    }

    @Test
    void whatCarriesAVirusIsRefused() throws Exception {
        try (var scanner = new Scanner("stream: Eicar-Test-Signature FOUND\0")) {
            assertThat(Screening.screen(FILE, scanner.clamd()))
                    .isEqualTo(new Checked.Refused("upload.infected", "scan.pdf"));
        }
    }

    @Test
    void whileTheScannerCannotAnswerNothingIsTaken() throws Exception {
        try (var scanner = new Scanner("INSTREAM size limit exceeded. ERROR\0")) {
            assertThat(Screening.screen(FILE, scanner.clamd()))
                    .isEqualTo(new Checked.Refused("upload.notScanned", "scan.pdf"));
        }
    }

    @Test
    void whereThereIsNoScannerTheOwnChecksDecide() {
        assertThat(Screening.screen(FILE, Optional.empty())).isEqualTo(FILE);
    }

    @Test
    void whatWouldTouchTheReserveIsRefusedAndWhatJustFitsIsTaken() {
        assertThat(Screening.fitting(FILE, 99_999)).isEqualTo(new Checked.Refused("upload.diskFull", "scan.pdf"));
        assertThat(Screening.fitting(FILE, 100_000)).isEqualTo(FILE);
    }

    @Test
    void theReserveIsWhatStaysFreeOnTheDiskOfAFolderThatIsStillToBeMade(@TempDir Path disk) throws IOException {
        long free = Files.getFileStore(disk).getUsableSpace();

        long room = new Reserve(3 * free).room(disk.resolve("data/files"));

        assertThat(room).isBetween(-5 * free / 2, -3 * free / 2);
    }

    /** Speaks clamd's side of INSTREAM once. */
    private static final class Scanner implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Integer> received;

        Scanner(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(answer));
        }

        private int serve(String answer) {
            try (var caller = door.accept();
                    var in = new DataInputStream(caller.getInputStream())) {
                assertThat(in.readNBytes("zINSTREAM\0".length())).isEqualTo("zINSTREAM\0".getBytes(US_ASCII));
                int all = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    all += in.readNBytes(length).length;
                }
                caller.getOutputStream().write(answer.getBytes(US_ASCII));
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<Clamd> clamd() {
            return Optional.of(new Clamd(door.getInetAddress().getHostAddress(), door.getLocalPort()));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
