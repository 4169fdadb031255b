package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.documents.Checked;
import org.gulou.documents.FileType;
import org.gulou.documents.Screening;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Upload;
import org.gulou.documents.Vault;
import org.gulou.documents.Waiting;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;

/**
 * A form that was sent by somebody who must first show who she is, as the fields of the page that asks her: what she typed,
 * and the files she chose. Those wait under a key that only this page knows, because a page cannot give a browser its files
 * back, and come in as if she had sent them once more.
 */
@Named
@RequestScoped
public class Meanwhile {
    /** What the fields that name waiting files are called, after the field in which they were chosen. */
    private static final String HELD = "-held";

    /** The field that knows where they wait. */
    private static final String AT = "held-at";

    private static final int MOST = 50;

    private static final Upload.Limits LIMITS = new Upload.Limits(EnumSet.allOf(FileType.class), MOST, Upload.LARGEST);

    @Inject
    HttpServletRequest request;

    @Inject
    Screening screening;

    @Inject
    Vault vault;

    @Inject
    Attempts attempts;

    private final Once<List<Posted.Sent>> again = new Once<>();

    /** The form of this request as the fields that send it once more. */
    public List<Posted.Sent> getAgain() {
        return again.get(() -> again(Posted.of(request)));
    }

    private List<Posted.Sent> again(Posted posted) {
        var fields = new ArrayList<Posted.Sent>();
        posted.values().forEach((name, values) -> values.forEach(value -> fields.add(new Posted.Sent(name, value))));
        List<Part> fresh = posted.files().stream()
                .filter(part -> !(part instanceof HeldPart))
                .toList();
        if (!fresh.isEmpty()) {
            String key = Waiting.key();
            boolean room = hasRoom();
            fields.add(new Posted.Sent(AT, key));
            for (Part part : fresh) {
                fields.add((room ? kept(part, key) : Optional.<StoredFile>empty())
                        .map(file -> new Posted.Sent(part.getName() + HELD, file.id()))
                        .orElseGet(() -> Posted.lost(part)));
            }
        }
        return fields;
    }

    /** Nobody has shown yet who she is: strangers may not fill the shelves. */
    private boolean hasRoom() {
        String network = Network.of(request.getRemoteAddr());
        return attempts.take(Map.of("files meanwhile from " + network, Allowance.NETWORK))
                .isZero();
    }

    private Optional<StoredFile> kept(Part part, String key) {
        try (InputStream content = part.getInputStream()) {
            return screening.screen(Upload.check(part.getSubmittedFileName(), content, LIMITS, 0))
                            instanceof Checked.Accepted file
                    ? Optional.of(vault.keep(place(key), file))
                    : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String place(String key) {
        return Waiting.place("a form meanwhile", key);
    }

    /** The files that waited for this request, which then finds them among what was posted. */
    public void bringIn() {
        Posted posted = Posted.of(request);
        List<Part> parts = posted.all(AT).stream()
                .flatMap(key -> vault.of(place(key)).stream())
                .flatMap(file -> fields(file.id(), posted).map(field -> new HeldPart(field, file, vault)))
                .map(Part.class::cast)
                .toList();
        request.setAttribute(HeldPart.ALL, parts);
    }

    private static Stream<String> fields(String file, Posted posted) {
        return posted.values().entrySet().stream()
                .filter(sent -> sent.getKey().endsWith(HELD) && sent.getValue().contains(file))
                .map(sent -> sent.getKey().substring(0, sent.getKey().length() - HELD.length()));
    }

    /** Whether files waited for this request. */
    public static boolean isFor(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter(AT) != null;
    }
}
