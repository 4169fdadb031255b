package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What is being written and what waits, and the beginning of each amendment. */
@Named
@RequestScoped
public class AmendmentsPage {
    private static final int ENDED = 50;
    private static final String ID = "[a-z][a-z0-9-]{1,60}";

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private String mistake = "";

    /** Begins an amendment with what was asked for, or adds it to one that is open. */
    public void begin() {
        Posted posted = Posted.of(request);
        Optional<String> next = posted.has("copy")
                ? copy(posted.text("copy"), posted.text("newId"))
                : posted.has("revert")
                        ? revert(posted.text("revert"), posted.text("number"))
                        : posted.has("restore")
                                ? restore(posted.text("restore"), posted.text("number"))
                                : change(posted);
        next.ifPresentOrElse(Reply::redirect, Reply::unprocessable);
    }

    private Optional<String> change(Posted posted) {
        String path = posted.text("path");
        if (!owner.isWriter() || (!path.isEmpty() && !owner.mayWrite(path))) {
            return failed("owner.not-yours");
        }
        String title = posted.text("title");
        if (path.isEmpty() && title.isEmpty()) {
            return failed("owner.no-title");
        }
        String id = posted.text("into").isEmpty()
                ? opened(title.isEmpty() ? Kind.service(path).map(owner::title).orElse(path) : title)
                : posted.text("into");
        if (path.isEmpty()) {
            return Optional.of(AmendmentPage.address(id));
        }
        return amendments.take(owner.actor(), owner.rights(), id, path)
                ? Optional.of(
                        posted.text("as").equals("questions") && Kind.isForm(path)
                                ? EditPage.questions(id, path)
                                : EditPage.address(id, path))
                : failed("owner.not-yours");
    }

    private String opened(String title) {
        return amendments
                .open(owner.actor(), title.substring(0, Math.min(title.length(), Amendment.LONGEST_TITLE)), "")
                .getId();
    }

    private Optional<String> copy(String service, String id) {
        if (!id.matches(ID) || published.catalogue().service(id).isPresent() || !owner.isWriter()) {
            return failed("owner.copy.not-free");
        }
        if (!isHers(service)) {
            return failed("owner.not-yours");
        }
        String amendment = opened(language.say("owner.copy.title", owner.title(service), id));
        return amendments.copy(owner.actor(), owner.rights(), amendment, service, id)
                ? Optional.of(AmendmentPage.address(amendment))
                : failed("owner.not-yours");
    }

    /** Whether there is such a service, and all its files are hers to write. */
    private boolean isHers(String service) {
        List<String> files = owner.live().paths().stream()
                .filter(path -> Kind.service(path).equals(Optional.of(service)))
                .toList();
        return !files.isEmpty() && files.stream().allMatch(owner::mayWrite);
    }

    /** Publishes old content again, as the next version. */
    private Optional<String> revert(String service, String number) {
        Optional<Folder> old =
                number.matches("\\d{1,9}") ? published.files(service, Integer.parseInt(number)) : Optional.empty();
        Folder live = owner.live();
        var files = new TreeMap<String, byte[]>();
        old.ifPresent(then -> then.files().forEach((path, bytes) -> {
            if (Kind.service(path).equals(Optional.of(service))) {
                files.put(path, bytes);
            }
        }));
        if (files.isEmpty() || !files.keySet().stream().allMatch(owner::mayWrite)) {
            return failed("owner.not-yours");
        }
        String id = opened(language.say("owner.revert.title", owner.title(service), number));
        String first = files.firstKey();
        amendments.take(owner.actor(), owner.rights(), id, first);
        amendments.put(owner.actor(), owner.rights(), id, renumbered(id, files));
        live.paths().stream()
                .filter(path -> Kind.service(path).equals(Optional.of(service)) && !files.containsKey(path))
                .forEach(path -> {
                    amendments.take(owner.actor(), owner.rights(), id, path);
                    amendments.remove(owner.actor(), owner.rights(), id, path);
                });
        return Optional.of(AmendmentPage.address(id));
    }

    /** Publishes the old content of a file that services share again. */
    private Optional<String> restore(String path, String number) {
        Optional<Folder> old = number.matches("\\d{1,9}") ? published.data(Integer.parseInt(number)) : Optional.empty();
        Optional<byte[]> then = old.map(all -> all.files().get(path));
        if (then.isEmpty() || !owner.mayWrite(path)) {
            return failed("owner.not-yours");
        }
        String id = opened(language.say("owner.revert.title", path, number));
        amendments.put(owner.actor(), owner.rights(), id, Map.of(path, then.get()));
        return Optional.of(AmendmentPage.address(id));
    }

    /** The old files, with the number that the next version has. */
    private Map<String, byte[]> renumbered(String id, Map<String, byte[]> files) {
        var renumbered = new TreeMap<>(files);
        files.forEach((path, bytes) -> {
            if (path.endsWith("/service.yaml")) {
                amendments.file(id, path).ifPresent(next -> renumbered.put(path, next.numbered(bytes)));
            }
        });
        return renumbered;
    }

    private Optional<String> failed(String key) {
        mistake = key;
        return Optional.empty();
    }

    /** The key of why nothing was begun; the empty text where something was. */
    public String getMistake() {
        return mistake;
    }

    public List<Amendment> getOpen() {
        return amendments.open();
    }

    public List<Amendment> getEnded() {
        return amendments.ended(ENDED);
    }
}
