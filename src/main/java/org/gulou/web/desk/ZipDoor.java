package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.cases.Exports;
import org.gulou.cases.Many;
import org.gulou.cases.Registry;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Posted;

/** Hands officials the files of cases that they may see: {@code /desk/files.zip?case=…}, a folder for each case. */
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
    Exports exports;

    @Inject
    Downloads downloads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> numbers = Posted.of(request).all("case").stream()
                .flatMap(text -> CaseNumber.read(text).stream())
                .distinct()
                .limit(Many.MOST)
                .filter(number -> registry.official(number, user.official()).isPresent())
                .map(CaseNumber::toString)
                .toList();
        response.setHeader("Cache-Control", "no-store");
        if (numbers.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        exports.files(user.official(), numbers);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=files.zip");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            String word = Posted.of(request).text("word");
            long done = 0;
            for (String number : numbers) {
                add(zip, number);
                downloads.tell(user.official(), word, new Downloads.Progress(++done, numbers.size(), false));
            }
        }
    }

    private void add(ZipOutputStream zip, String number) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (StoredFile file : vault.of(number)) {
            String name = file.name();
            for (int i = 2; !names.add(name); i++) {
                name = i + "-" + file.name();
            }
            zip.putNextEntry(new ZipEntry(number + "/" + name));
            vault.open(file).writeTo(zip);
            zip.closeEntry();
        }
    }
}
