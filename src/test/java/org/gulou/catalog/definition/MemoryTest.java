package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.ServiceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found sound is taken over as it is, and nothing else is. */
class MemoryTest {
    private static final String FORM = "services/forestry/tree-felling-licence/form.yaml";
    private static final int PARTS = 8;
    private static final String SERVICE = "services/forestry/tree-felling-licence/service.yaml";

    /** One service is enough, and read sooner. */
    private static final Folder FEW = Own.around(SERVICE, Own.FOLDER);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("memory");
    }

    private static Definitions.Reading read(Folder catalogue, Memory memory, String code) {
        return new Definitions(Own.FOLDER, memory, code).read(catalogue);
    }

    private void learn(Folder catalogue) throws IOException {
        var memory = Memory.empty();
        assertThat(read(catalogue, memory, "1")).isInstanceOf(Definitions.Reading.Sound.class);
        memory.write(file());
    }

    private static Catalogue sound(Definitions.Reading reading) {
        return ((Definitions.Reading.Sound) reading).catalogue();
    }

    private static List<String> versions(Catalogue catalogue) {
        return catalogue.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .map(ServiceVersion::toString)
                .toList();
    }

    @Test
    void whatIsRememberedIsTheSameCatalogue() throws IOException {
        learn(Own.FOLDER);
        Catalogue anew = Own.catalogue();
        Catalogue remembered = sound(read(Own.FOLDER, Memory.read(file()), "1"));
        assertThat(versions(remembered)).isEqualTo(versions(anew));
        assertThat(remembered.services())
                .allSatisfy(service -> assertThat(service.guide())
                        .isEqualTo(anew.service(service.id()).orElseThrow().guide()));
        assertThat(remembered.offers()).containsExactlyElementsOf(anew.offers());
        assertThat(remembered.services()).allSatisfy(service -> {
            ServiceVersion other = anew.service(service.id()).orElseThrow().newest();
            assertThat(service.newest().form().paths()).isEqualTo(other.form().paths());
            assertThat(service.newest().workflow().states())
                    .extracting(state -> state.id())
                    .isEqualTo(other.workflow().states().stream()
                            .map(state -> state.id())
                            .toList());
        });
    }

    @Test
    void whatIsRememberedIsPublishedUnderTheSameHash() throws IOException {
        learn(FEW);
        var remembered = (Definitions.Reading.Sound) read(FEW, Memory.read(file()), "1");
        var anew = (Definitions.Reading.Sound) Own.DEFINITIONS.read(FEW);
        assertThat(remembered.bundles().stream().map(Bundle::sha256).toList())
                .isEqualTo(anew.bundles().stream().map(Bundle::sha256).toList());
        assertThat(remembered.bundles().stream()
                        .map(bundle -> bundle.files().sha256())
                        .toList())
                .isEqualTo(anew.bundles().stream()
                        .map(bundle -> bundle.files().sha256())
                        .toList());
    }

    @Test
    void whatHasChangedIsJudgedAnew() throws IOException {
        learn(FEW);
        Folder broken = Own.around(FORM, Own.changed(FORM, "kind: ", "kind: no"));
        assertThat(read(broken, Memory.read(file()), "1")).isInstanceOf(Definitions.Reading.Refused.class);
        Folder other = Own.around(SERVICE, Own.changed(SERVICE, "version: 1", "version: 2"));
        assertThat(sound(read(other, Memory.read(file()), "1"))
                        .service("tree-felling-licence")
                        .orElseThrow()
                        .newest()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void aChangeOfTheSharedDataIsJudgedAnew() throws IOException {
        learn(FEW);
        Folder without = FEW.only(path -> !path.equals("vocabularies/tree-species.yaml"));
        assertThat(read(without, Memory.read(file()), "1")).isInstanceOf(Definitions.Reading.Refused.class);
    }

    @Test
    void otherCodeJudgesForItself() throws IOException {
        learn(FEW);
        Memory memory = Memory.read(file());
        read(FEW, memory, "2");
        Path both = folder.resolve("other");
        memory.write(both);
        assertThat(both).exists();
        Memory same = Memory.read(both);
        read(FEW, same, "2");
        Path none = folder.resolve("none");
        same.write(none);
        assertThat(none).as("nothing was learnt").doesNotExist();
    }

    @Test
    void aFileThatIsNotOursIsNothingRemembered() throws IOException {
        Files.writeString(file(), "not a memory of ours at all, and longer than a number");
        assertThat(read(FEW, Memory.read(file()), "1")).isInstanceOf(Definitions.Reading.Sound.class);
    }

    @Test
    void aFileThatIsNotWholeIsNothingRemembered() throws IOException {
        learn(FEW);
        byte[] whole = Files.readAllBytes(file());
        for (int part = 0; part < PARTS; part++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length * part / PARTS));
            assertThat(read(FEW, Memory.read(file()), "1"))
                    .as("%d of %d parts", part, PARTS)
                    .isInstanceOf(Definitions.Reading.Sound.class);
        }
    }
}
