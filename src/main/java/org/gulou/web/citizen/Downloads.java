package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gulou.cases.Participation;
import org.gulou.cases.PaymentReceipt;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Receipt;
import org.gulou.cases.Registry;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.talk.Contributions;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.Issued;
import org.gulou.documents.PageImages;
import org.gulou.documents.SavedAs;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.documents.VerificationCode;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Corrections;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * Hands files to those they belong to: {@code /download/receipt/<number>}, {@code /download/paper/<number>/<code>},
 * {@code /download/payment/<number>/<id>}, {@code /download/part/<link>/<id or code>}, {@code /download/file/<id>},
 * {@code /download/opinion/<id>} to an expert who is asked. Always as a download that runs nothing, never shown inside the portal.
 */
@WebServlet("/download/*")
public class Downloads extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Access access;

    @Inject
    transient Registry registry;

    @Inject
    transient Participation participation;

    @Inject
    transient Contributions contributions;

    @Inject
    transient Consultations consultations;

    @Inject
    transient CurrentUser user;

    @Inject
    transient Vault vault;

    @Inject
    transient Issued issued;

    @Inject
    transient Accounts accounts;

    @Inject
    transient Language language;

    private record Download(String name, FileType type, Content content) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Download> found = find(request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download download = found.get();
        response.setHeader("Content-Disposition", SavedAs.disposition(download.name()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(download.type().mediaType());
        response.setContentLengthLong(download.content().size());
        download.content().writeTo(response.getOutputStream());
    }

    private Optional<Download> find(@Nullable String path) {
        String[] parts = path == null ? new String[0] : path.substring(1).split("/", -1);
        if (parts.length == 2 && parts[0].equals("receipt")) {
            return access.proceeding(parts[1]).map(this::receipt);
        }
        if (parts.length == 3 && parts[0].equals("payment")) {
            return access.proceeding(parts[1]).flatMap(proceeding -> payment(proceeding, parts[2]));
        }
        if (parts.length == 3 && parts[0].equals("paper")) {
            return access.proceeding(parts[1]).flatMap(proceeding -> paper(proceeding, parts[2]));
        }
        if (parts.length == 3 && parts[0].equals("part")) {
            return access.part(parts[1]).flatMap(part -> part(part, parts[2]));
        }
        if (parts.length == 2 && parts[0].equals("file")) {
            return vault.find(parts[1]).flatMap(this::file);
        }
        if (parts.length == 2 && parts[0].equals("opinion")) {
            return user.actor()
                    .flatMap(expert -> vault.find(parts[1]).filter(file -> consultations.shows(file, expert)))
                    .map(this::copy);
        }
        return Optional.empty();
    }

    private Download receipt(Proceeding proceeding) {
        return new Download(
                proceeding.file().getNumber() + ".pdf",
                FileType.PDF,
                Receipt.of(proceeding, registry.corrected(proceeding.file()), language.getTag()));
    }

    private Optional<Download> payment(Proceeding proceeding, String id) {
        return accounts.payment(id)
                .filter(payment -> payment.caseNumber().equals(proceeding.file().getNumber()))
                .filter(payment -> payment.paidAt().isPresent())
                .map(payment -> new Download(
                        language.say("pay.receipt.file", payment.caseNumber()) + ".pdf",
                        FileType.PDF,
                        PaymentReceipt.of(proceeding, payment, language.getTag())));
    }

    private Optional<Download> paper(Proceeding proceeding, String code) {
        return VerificationCode.read(code)
                .flatMap(issued::find)
                .filter(document ->
                        document.caseNumber().equals(proceeding.file().getNumber()))
                .map(document -> new Download(
                        language.of(document.name()) + " " + document.caseNumber() + ".pdf",
                        FileType.PDF,
                        issued.open(document)));
    }

    /** What concerns a party: an upload, given as to those who sign, or a paper that was issued. */
    private Optional<Download> part(Participation.Part part, String wanted) {
        if (contributions.holds(part, wanted)) {
            return vault.find(wanted).map(file -> new Download(file.name(), file.type(), vault.open(file)));
        }
        if (participation.files(part).anyMatch(wanted::equals)) {
            return vault.find(wanted).map(this::copy);
        }
        return VerificationCode.read(wanted)
                .filter(code -> participation.papers(part).stream()
                        .anyMatch(paper -> paper.code().equals(code)))
                .flatMap(code -> paper(part.proceeding(), wanted));
    }

    private boolean hers(StoredFile file) {
        return Corrections.caseOf(file)
                .map(number -> access.proceeding(number).isPresent())
                .orElseGet(() -> access.draft(file.owner()).isPresent());
    }

    private Optional<Download> file(StoredFile file) {
        if (hers(file)) {
            return Optional.of(new Download(file.name(), file.type(), vault.open(file)));
        }
        return access.signs(file.owner()) ? Optional.of(copy(file)) : Optional.empty();
    }

    /** For those who sign with her: a picture painted anew, so that where and when it was taken stays hers. */
    private Download copy(StoredFile file) {
        Content original = vault.open(file);
        return switch (file.type()) {
            case PDF -> new Download(file.name(), FileType.PDF, original);
            case JPG, PNG ->
                new Download(
                        file.name().replaceFirst("\\.[^.]*$", "") + ".jpg",
                        FileType.JPG,
                        PageImages.page(file.type(), original, 1));
        };
    }
}
