package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gulou.documents.Checked;
import org.gulou.documents.Content;
import org.gulou.documents.Photo;
import org.gulou.documents.Screening;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.Answers;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Taken;
import org.gulou.forms.Upload;
import org.gulou.forms.kind.FileLimits;
import org.gulou.web.ui.Attachments;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Photos;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reasons;
import org.gulou.web.ui.SentBack;
import org.gulou.web.ui.Slip;

/** Takes files in from a page, and remembers for the answer why some were not taken. */
@Named
@RequestScoped
public class Uploads {
    /** Added to the name of a question or paper, it names the field of its files. */
    private static final String FIELD = ".files";

    @Inject
    Vault vault;

    @Inject
    Screening screening;

    @Inject
    Attachments attachments;

    @Inject
    Room room;

    @Inject
    Photos photos;

    @Inject
    SentBack sentBack;

    @Inject
    Language language;

    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    /** Why files for a question or paper were not taken. */
    private record Refusal(String title, Reasons reasons) {}

    /** A question or paper that takes files. */
    private record Place(
            String field, String title, FileLimits limits, int there, BiFunction<Answers, Upload, Answers> add) {}

    /**
     * The answers with the files that were sent for these questions and papers, and without the one taken out of them; a
     * file that lies with another stays.
     *
     * @param owner the draft or case number that keeps the files
     */
    Answers take(String owner, List<Question> questions, List<PaperDue> papers, Answers answers, Posted posted) {
        Answers taken = posted.first("removeFile")
                .filter(file -> filesOf(questions, papers).anyMatch(file::equals))
                .map(answers::withoutFile)
                .orElse(answers);
        for (Place place : places(questions, papers)) {
            int there = place.there();
            posted.lost(place.field() + FIELD).forEach(name -> refuse(place, language.say("upload.lost", name)));
            for (Part part : posted.filesOf(place.field() + FIELD)) {
                Optional<Upload> upload = keep(owner, place, check(part, place.limits(), there));
                if (upload.isPresent()) {
                    taken = place.add().apply(taken, upload.get());
                    there++;
                }
            }
        }
        return taken;
    }

    /**
     * The answers with files of hers that lie with an earlier case, judged and kept as if she had sent them now: all of them,
     * or none.
     */
    Answers takeAgain(String owner, PaperDue paper, EarlierCase from, Map<StoredFile, Content> files, Answers answers) {
        Place place = place(paper);
        var good = new ArrayList<Checked.Accepted>();
        files.forEach((file, content) -> {
            Checked checked = check(file.name(), content.stream(), place.limits(), good.size());
            switch (room.check(owner, screening.screen(checked))) {
                case Checked.Accepted accepted -> good.add(accepted);
                case Checked.Refused refusal -> refuse(place, refusal.words(language.getTag()));
            }
        });
        Answers taken = answers;
        if (good.size() == files.size()) {
            for (Checked.Accepted one : good) {
                taken = place.add().apply(taken, kept(owner, place, one).from(from));
            }
        }
        return taken;
    }

    /** Says beside a paper why none of hers was handed in. */
    void refuse(PaperDue paper, String words) {
        refuse(place(paper), words);
    }

    /** Deletes the files that are no longer among the answers. */
    void forget(Answers before, Answers after) {
        before.uploads().keySet().stream()
                .filter(file -> !after.uploads().containsKey(file))
                .forEach(vault::delete);
    }

    private static Stream<String> filesOf(List<Question> questions, List<PaperDue> papers) {
        return Stream.concat(
                        leaves(questions).flatMap(question -> question.files().stream()),
                        papers.stream().flatMap(paper -> paper.files().stream()))
                .map(Upload::id);
    }

    private Optional<Upload> keep(String owner, Place place, Checked checked) {
        return switch (room.check(owner, screening.screen(checked))) {
            case Checked.Accepted accepted -> Optional.of(kept(owner, place, accepted));
            case Checked.Refused refusal -> {
                refuse(place, refusal.words(language.getTag()));
                yield Optional.empty();
            }
        };
    }

    private Upload kept(String owner, Place place, Checked.Accepted accepted) {
        return upload(vault.keep(owner, accepted), place.limits(), accepted.content());
    }

    private void refuse(Place place, String words) {
        refused.computeIfAbsent(place.field(), field -> new Refusal(place.title(), new Reasons()))
                .reasons()
                .add(words);
    }

    private List<Place> places(List<Question> questions, List<PaperDue> papers) {
        var places = new ArrayList<Place>();
        leaves(questions)
                .forEach(question -> question.limits()
                        .ifPresent(limits -> places.add(new Place(
                                question.id(),
                                question.label(),
                                limits,
                                question.files().size(),
                                (answers, upload) -> answers.withFile(question.id(), upload)))));
        papers.forEach(paper -> places.add(place(paper)));
        return places;
    }

    private Place place(PaperDue paper) {
        return new Place(
                Journey.PAPERS + "." + paper.path(),
                language.of(paper.title()),
                paper.limits(),
                paper.files().size(),
                (answers, upload) -> answers.withPaperFile(paper.path(), upload));
    }

    /** The questions and all that lie in their groups and rows. */
    static Stream<Question> leaves(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> Stream.of(
                                Stream.of(question),
                                leaves(question.parts()),
                                question.rows().stream().flatMap(row -> leaves(row.parts())))
                        .flatMap(part -> part));
    }

    private static Checked check(Part part, FileLimits limits, int there) {
        try (InputStream content = part.getInputStream()) {
            return check(part.getSubmittedFileName(), content, limits, there);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Checked check(String name, InputStream content, FileLimits limits, int there) {
        try {
            return org.gulou.documents.Upload.check(name, content, Attachments.limits(limits), there);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Upload upload(StoredFile file, FileLimits limits, Content content) {
        Photo photo = Photo.of(content);
        boolean place = limits.reads().contains(FileLimits.Reads.PLACE);
        var taken = new Taken(
                photo.takenAt().filter(at -> limits.reads().contains(FileLimits.Reads.TIME)),
                photo.latitude().filter(degrees -> place),
                photo.longitude().filter(degrees -> place));
        return new Upload(file.id(), file.name(), file.type().name().toLowerCase(Locale.ROOT), file.size(), taken);
    }

    boolean allTaken() {
        return refused.isEmpty();
    }

    /** Sends her back to the page, which tells why some were not taken and is fetched anew. */
    void sendBack(String page) {
        var told = new LinkedHashMap<String, List<String>>();
        refused.forEach((field, refusal) -> told.put(field, List.of(words(refusal))));
        sentBack.show(page + "#summary", told);
    }

    /** Tells once more what was not taken of those that this page asks for. */
    void recall(List<Question> questions, List<PaperDue> papers) {
        sentBack.shown()
                .ifPresent(told -> places(questions, papers)
                        .forEach(place -> told.all(place.field()).forEach(words -> refuse(place, words))));
    }

    /** Why files for this question or paper were not taken; the empty text if all were. */
    public String refusal(String field) {
        return Optional.ofNullable(refused.get(field)).map(this::words).orElse("");
    }

    private String words(Refusal refusal) {
        return refusal.reasons().words(number -> language.say("upload.number", number));
    }

    /** For the summary, which has to name the question or paper. */
    List<Slip> slips() {
        return refused.entrySet().stream()
                .map(entry -> new Slip(
                        entry.getKey(),
                        language.say("upload.refused", entry.getValue().title(), words(entry.getValue()))))
                .toList();
    }

    /** What a file field offers, for its {@code accept} attribute. */
    public String accept(FileLimits limits) {
        return attachments.accept(limits);
    }

    /** What may be uploaded, in words. */
    public String words(FileLimits limits) {
        return attachments.words(limits);
    }

    /** When and where a photo was taken, or that it does not say; the empty text where nobody asks. */
    public String taken(Upload file, FileLimits limits) {
        return limits.reads().isEmpty() || file.type().equals("pdf") ? "" : photos.words(file);
    }

    /** A size as people read it. */
    public String size(long bytes) {
        return org.gulou.documents.Upload.size(bytes);
    }
}
