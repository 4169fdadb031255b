package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.cases.Exports;
import org.gulou.cases.Many;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.documents.SavedAs;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.SentZip;

/** Hands officials the files of cases that they may see: {@code /desk/files.zip?case=…}, a folder for each case that has some. */
@WebServlet("/desk/files.zip")
public class ZipDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    CurrentUser user;

    @Inject
    Registry registry;

    @Inject
    Vault vault;

    @Inject
    PaperNames names;

    @Inject
    Exports exports;

    @Inject
    Downloads downloads;

    @Inject
    QueueTrail trail;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** The files of a case. */
    private record Folder(Proceeding proceeding, List<StoredFile> files) {
        Folder(Proceeding proceeding, Vault vault) {
            this(proceeding, vault.of(proceeding.file().getNumber()));
        }

        String number() {
            return proceeding.file().getNumber();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Folder> folders = Posted.of(request).all("case").stream()
                .flatMap(text -> CaseNumber.read(text).stream())
                .distinct()
                .limit(Many.MOST)
                .flatMap(number -> registry.official(number, user.official()).stream())
                .map(proceeding -> new Folder(proceeding, vault))
                .filter(folder -> !folder.files().isEmpty())
                .toList();
        response.setHeader("Cache-Control", "no-store");
        if (folders.isEmpty() && request.getMethod().equals("POST")) {
            response.sendRedirect(trail.address("files=none"));
        } else if (folders.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(folders, Posted.of(request).text("word"), response);
        }
    }

    private void send(List<Folder> folders, String word, HttpServletResponse response) throws IOException {
        exports.files(user.official(), folders.stream().map(Folder::number).toList());
        response.setContentType("application/zip");
        String what = folders.size() == 1 ? folders.getFirst().number() : language.say("desk.papers");
        response.setHeader(
                "Content-Disposition", SavedAs.disposition(what + " " + OfficeTime.day(clock.instant()) + ".zip"));
        SentZip.send(response, zip -> fill(folders, word, zip));
    }

    private void fill(List<Folder> folders, String word, ZipOutputStream zip) throws IOException {
        long all = folders.stream().mapToLong(folder -> folder.files().size()).sum();
        long done = 0;
        try {
            for (Folder folder : folders) {
                Map<String, LocalizedText> papers = names.of(folder.proceeding());
                var free = new ZipNames();
                for (StoredFile file : folder.files()) {
                    String paper = language.of(papers.getOrDefault(file.id(), LocalizedText.NONE));
                    add(zip, free.free(folder.number() + "/", paper, file.name()), file);
                    tell(word, ++done, all, false);
                }
            }
        } finally {
            tell(word, done, all, done < all);
        }
    }

    private void tell(String word, long done, long all, boolean failed) {
        downloads.tell(user.official(), word, new Downloads.Progress(done, all, failed));
    }

    private void add(ZipOutputStream zip, String path, StoredFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        vault.open(file).writeTo(zip);
        zip.closeEntry();
    }
}
