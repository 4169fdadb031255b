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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.documents.Checked;
import org.gulou.documents.FileType;
import org.gulou.documents.Screening;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Upload;
import org.gulou.forms.kind.FileLimits;
import org.jspecify.annotations.Nullable;

/** Which files go with what is written on a case, by the rules of all uploads. */
@Named
@RequestScoped
public class Attachments {
    private static final long LARGEST = 8_000_000;
    private static final int MOST = 5;

    /** In bytes, over all files of a case. */
    private static final long ROOM = 200_000_000;

    private static final Set<String> PICTURES = Set.of("jpg", "png");

    /** What is taken where nothing else is said. */
    static final Upload.Limits LIMITS = new Upload.Limits(EnumSet.allOf(FileType.class), MOST, LARGEST);

    @Inject
    Screening screening;

    @Inject
    Language language;

    /**
     * What came of looking at files.
     *
     * @param good those that may be kept
     * @param refused why the others were not taken, in words
     */
    record Looked(List<Checked.Accepted> good, List<String> refused) {}

    /**
     * Looks at files.
     *
     * @param there those that came before and go along; what is chosen once more is not sent twice
     * @param used how many bytes the case has already, with these
     */
    Looked look(List<Part> parts, Upload.Limits limits, List<StoredFile> there, long used) {
        var good = new ArrayList<Checked.Accepted>();
        var refused = new ArrayList<String>();
        for (Part part : parts) {
            switch (screening.screen(check(part, limits, there.size() + good.size()))) {
                case Checked.Accepted file when isThere(there, good, file) -> {}
                case Checked.Accepted file when hasRoom(used, good, file) -> good.add(file);
                case Checked.Accepted file ->
                    refused.add(language.say("upload.noRoom", file.name(), Upload.size(ROOM)));
                case Checked.Refused no -> refused.add(no.words(language.getTag()));
            }
        }
        return new Looked(good, refused);
    }

    private static boolean isThere(List<StoredFile> there, List<Checked.Accepted> others, Checked.Accepted file) {
        return Stream.concat(
                        there.stream().map(StoredFile::sha256),
                        others.stream().map(other -> other.content().sha256()))
                .anyMatch(file.content().sha256()::equals);
    }

    private static boolean hasRoom(long used, List<Checked.Accepted> others, Checked.Accepted file) {
        long coming = others.stream().mapToLong(other -> other.content().size()).sum();
        return used + coming + file.content().size() <= ROOM;
    }

    private static Checked check(Part part, Upload.Limits limits, int there) {
        try (InputStream content = part.getInputStream()) {
            return Upload.check(part.getSubmittedFileName(), content, limits, there);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The limits that a definition sets. */
    public static Upload.Limits limits(FileLimits limits) {
        var types = limits.types().stream()
                .flatMap(type -> FileType.ofExtension(type).stream())
                .collect(Collectors.toSet());
        return new Upload.Limits(types, limits.max(), limits.maxSize());
    }

    /**
     * What a file field offers, for its {@code accept} attribute. Media types and not endings, so that phones offer their
     * camera; and no {@code capture}, which would leave nothing but the camera.
     */
    public String accept(FileLimits limits) {
        return limits.types().stream()
                .flatMap(type -> FileType.ofExtension(type).stream())
                .map(FileType::mediaType)
                .distinct()
                .collect(Collectors.joining(","));
    }

    /**
     * The most bytes of a photo, beyond which a browser makes it smaller; null, which drops the attribute, where a smaller
     * one would not do: it has no place and time any more, and is a JPG.
     */
    public @Nullable Long most(FileLimits limits) {
        return limits.reads().isEmpty() && limits.types().contains("jpg") ? limits.maxSize() : null;
    }

    /** The most bytes of a photo where nothing else is said. */
    public long getMost() {
        return LARGEST;
    }

    /** What may be sent within these limits, in words. */
    public String words(FileLimits limits) {
        String types = limits.types().stream()
                .map(type -> type.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(language.say("list.comma")));
        String allowed = language.say("upload.limits", types, Upload.size(limits.maxSize()), limits.max());
        String photo = limits.types().stream().anyMatch(PICTURES::contains) ? language.say("upload.photo") : "";
        String reads = limits.reads().isEmpty() ? "" : language.say("upload.reads");
        return Stream.of(allowed, photo, reads).collect(Prose.joined());
    }

    /** For the {@code accept} attribute. */
    public String getAccept() {
        return String.join(
                ",", LIMITS.types().stream().map(FileType::mediaType).sorted().toList());
    }

    /** What may be sent, in words. */
    public String getWords() {
        String types = String.join(
                language.say("list.comma"),
                LIMITS.types().stream().map(FileType::name).sorted().toList());
        return language.say("upload.limits", types, Upload.size(LARGEST), MOST);
    }
}
