package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.cases.Proceeding;
import org.gulou.documents.Content;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.Language;

/**
 * A whole case as one folder of a ZIP: all that its page shows as PDF, the papers, the letters, and a list of these files with
 * the SHA-256 of each. One file is in memory at a time.
 */
@RequestScoped
class Dossier {
    private static final Logger LOG = Logger.getLogger(Dossier.class.getName());

    @Inject
    DossierPages pages;

    @Inject
    Vault vault;

    @Inject
    Issued issued;

    @Inject
    PaperNames names;

    @Inject
    Language language;

    /** Puts the folder of a case into the ZIP. */
    void write(Proceeding proceeding, ZipOutputStream zip) throws IOException {
        String number = proceeding.file().getNumber();
        var folder = new Folder(number + "/", zip);
        folder.add(language.say("dossier.title") + " " + number + ".pdf", pages.print(proceeding), "");
        Set<String> letters =
                issued.of(number).stream().map(IssuedDocument::file).collect(Collectors.toSet());
        Map<String, LocalizedText> papers = names.of(proceeding);
        for (StoredFile file : vault.of(number)) {
            String part = language.say(letters.contains(file.id()) ? "dossier.letters" : "dossier.papers") + "/";
            folder.add(part, file, language.of(papers.getOrDefault(file.id(), LocalizedText.NONE)));
        }
        folder.close();
    }

    /** The folder of one case while it is written. */
    private final class Folder {
        private final String name;
        private final ZipOutputStream zip;
        private final ZipNames free = new ZipNames();
        private final List<List<String>> list = new ArrayList<>();

        Folder(String name, ZipOutputStream zip) {
            this.name = name;
            this.zip = zip;
        }

        /** A file that is not what was kept, or is gone, is told in the list and does not take the others with it. */
        void add(String part, StoredFile file, String paper) throws IOException {
            String path = free.free(part, paper, file.name());
            try {
                add(path, vault.open(file), paper);
            } catch (IllegalStateException changed) {
                LOG.log(Level.SEVERE, changed, () -> "A dossier lacks the file " + file.id());
                list.add(List.of(path, Long.toString(file.size()), file.sha256(), language.say("dossier.lacks")));
            }
        }

        private void add(String path, Content content, String note) throws IOException {
            zip.putNextEntry(new ZipEntry(name + path));
            content.writeTo(zip);
            zip.closeEntry();
            list.add(List.of(path, Long.toString(content.size()), content.sha256(), note));
        }

        void close() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var lines = new CsvLines(bytes);
            lines.write(List.of(
                    language.say("dossier.file"),
                    language.say("dossier.size"),
                    "SHA-256",
                    language.say("dossier.note")));
            for (List<String> line : list) {
                lines.write(line);
            }
            lines.flush();
            zip.putNextEntry(new ZipEntry(name + language.say("dossier.list") + ".csv"));
            bytes.writeTo(zip);
            zip.closeEntry();
        }
    }
}
