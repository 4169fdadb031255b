package org.gulou.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.Promised;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.PageImages;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.FilledForm;
import org.gulou.forms.HeldPaper;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Photos;

/** The papers of a case as officials look at them: page by page, as pictures. */
@ApplicationScoped
public class Scans {
    private static final int REMEMBERED = 10_000;

    /**
     * A paper or a question that holds files.
     *
     * @param held where a register has it: which one, and what it says of it
     */
    public record Folder(LocalizedText title, Way.Means way, String reason, LocalizedText held, List<Scan> files) {
        Folder(LocalizedText title, List<Scan> files) {
            this(title, Way.Means.UPLOAD, "", LocalizedText.NONE, files);
        }
    }

    /**
     * A file.
     *
     * @param taken when and where the camera says a photo was taken; the empty text where that is not asked
     * @param earlier with which case it was handed in before, if with any
     * @param pages the numbers of its pages, from 1; none if the file is gone
     */
    public record Scan(String id, String name, String taken, LocalizedText earlier, List<Integer> pages) {}

    @Inject
    Vault vault;

    @Inject
    Talk talk;

    @Inject
    Photos photos;

    /** How many pages the files that were looked at last have: a kept file never changes, and counting reads all of it. */
    private final Map<String, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    });

    List<Folder> of(Proceeding proceeding) {
        FilledForm record = proceeding.record();
        List<Promised> sent =
                talk.promised(proceeding).stream().filter(Promised::isSent).toList();
        Set<String> paths = sent.stream().map(one -> one.paper().path()).collect(Collectors.toSet());
        Stream<Folder> papers = record.papers().stream()
                .filter(paper -> !paths.contains(paper.path()))
                .map(paper -> new Folder(
                        paper.title(),
                        paper.way().means(),
                        paper.reason(),
                        paper.held().map(HeldPaper::words).orElse(LocalizedText.NONE),
                        scans(paper.files())));
        Stream<Folder> answers = Block.of(record).stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> !line.files().isEmpty())
                .map(line -> new Folder(line.label(), scans(line.files())));
        Stream<Folder> later = HandedIn.of(proceeding)
                .map(came -> new Folder(
                        sentWith(
                                came.called(proceeding),
                                proceeding.label(came.done().act())),
                        scans(came.files())));
        Stream<Folder> withMessages = sent.stream()
                .map(one -> new Folder(
                        sentWith(one.paper().title(), LocalizedText.of("留言", "a message")),
                        kept(one.messages().stream()
                                .flatMap(message -> message.files().stream())
                                .toList())));
        return Stream.of(papers, answers, later, withMessages)
                .flatMap(all -> all)
                .toList();
    }

    private static LocalizedText sentWith(LocalizedText title, LocalizedText act) {
        return LocalizedText.of(
                title.in("zh") + "（随“" + act.in("zh") + "”提交）", title.in("en") + " (sent with: " + act.in("en") + ")");
    }

    /** Those files of a case that another body is shown, by their names alone; no folder where there are none. */
    List<Folder> shown(CaseNumber number, Collection<String> files) {
        List<Scan> scans = vault.of(number.toString()).stream()
                .filter(file -> files.contains(file.id()))
                .map(this::scan)
                .toList();
        return scans.isEmpty() ? List.of() : List.of(new Folder(LocalizedText.NONE, scans));
    }

    private List<Scan> kept(List<String> files) {
        return files.stream()
                .flatMap(file -> vault.find(file).stream())
                .map(this::scan)
                .toList();
    }

    private Scan scan(StoredFile file) {
        return new Scan(file.id(), file.name(), "", LocalizedText.NONE, pages(file));
    }

    private List<Scan> scans(List<Upload> uploads) {
        return uploads.stream()
                .map(upload -> new Scan(
                        upload.id(),
                        upload.name(),
                        photos.told(upload),
                        upload.earlier().map(EarlierCase::handedIn).orElse(LocalizedText.NONE),
                        vault.find(upload.id()).map(this::pages).orElse(List.of())))
                .toList();
    }

    private List<Integer> pages(StoredFile file) {
        Integer known = counts.get(file.id());
        int count = known == null ? PageImages.count(file.type(), vault.open(file)) : known;
        counts.put(file.id(), count);
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
