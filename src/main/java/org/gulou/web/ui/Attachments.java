package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gulou.documents.Checked;
import org.gulou.documents.FileType;
import org.gulou.documents.Screening;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Upload;
import org.gulou.documents.Vault;

/** Files that go with a message on a case, by the rules of all uploads: all of them are taken, or none. */
@Named
@RequestScoped
public class Attachments {
    private static final long LARGEST = 8_000_000;
    private static final int MOST = 5;

    /** In bytes, over all files of a case. */
    private static final long ROOM = 200_000_000;

    private static final Upload.Limits LIMITS = new Upload.Limits(EnumSet.allOf(FileType.class), MOST, LARGEST);

    @Inject
    Vault vault;

    @Inject
    Screening screening;

    @Inject
    Language language;

    private final List<String> refused = new ArrayList<>();

    /** Keeps the files for a case and gives their ids; none where one of them is refused. */
    public List<String> take(String number, List<Part> parts) {
        List<Checked.Accepted> good = check(number, List.of(), parts);
        return refused.isEmpty() ? keep(number, good) : List.of();
    }

    /**
     * The files that may be kept for a draft or case; what is wrong with the others is told.
     *
     * @param there those that came before and go along
     */
    public List<Checked.Accepted> check(String number, List<StoredFile> there, List<Part> parts) {
        long used =
                vault.size(number) + there.stream().mapToLong(StoredFile::size).sum();
        var good = new ArrayList<Checked.Accepted>();
        for (Part part : parts) {
            switch (screening.screen(check(part, there.size() + good.size()))) {
                case Checked.Accepted file when hasRoom(used, good, file) -> good.add(file);
                case Checked.Accepted file ->
                    refused.add(language.say("upload.noRoom", file.name(), Upload.size(ROOM)));
                case Checked.Refused no -> refused.add(no.words(language.getTag()));
            }
        }
        return good;
    }

    /** Keeps files that were found good, and gives their ids. */
    public List<String> keep(String number, List<Checked.Accepted> good) {
        return good.stream().map(file -> vault.keep(number, file).id()).toList();
    }

    private static boolean hasRoom(long used, List<Checked.Accepted> others, Checked.Accepted file) {
        long coming = others.stream().mapToLong(other -> other.content().size()).sum();
        return used + coming + file.content().size() <= ROOM;
    }

    private static Checked check(Part part, int there) {
        try (InputStream content = part.getInputStream()) {
            return Upload.check(part.getSubmittedFileName(), content, LIMITS, there);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Why files were not taken; the empty text if all were. */
    public String getRefused() {
        return String.join(" ", refused);
    }

    /** For the {@code accept} attribute. */
    public String getAccept() {
        return String.join(
                ",", LIMITS.types().stream().map(FileType::mediaType).sorted().toList());
    }

    /** What may be sent, in words. */
    public String getWords() {
        String types = String.join(
                ", ", LIMITS.types().stream().map(FileType::name).sorted().toList());
        return language.say("upload.limits", types, Upload.size(LARGEST), MOST);
    }
}
