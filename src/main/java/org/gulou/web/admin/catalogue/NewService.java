package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.catalog.Published;

/** An amendment that begins a service with what is known of it from elsewhere. */
@RequestScoped
public class NewService {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 60;

    /** What came of it. */
    sealed interface Outcome {
        /** It is begun, and the amendment is edited at this address. */
        record Begun(String address) implements Outcome {}

        /** It is not, and the words of this key say why. */
        record Refused(String key) implements Outcome {}
    }

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    @Inject
    Owner owner;

    /**
     * Begins a service.
     *
     * @param department its code; empty where it is not known
     * @param files by path below the folder of the service
     * @param first the file that is opened
     */
    Outcome begin(String id, String title, String department, Map<String, String> files, String first) {
        if (!id.matches(ID)
                || id.length() > LONGEST_ID
                || published.catalogue().service(id).isPresent()) {
            return new Outcome.Refused("owner.copy.not-free");
        }
        String folder = "services/" + folder(department) + "/" + id + "/";
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(folder + path, text.getBytes(UTF_8)));
        Amendment amendment = amendments.open(
                owner.actor(), title.substring(0, Math.min(title.length(), Amendment.LONGEST_TITLE)), "");
        return amendments.put(owner.actor(), owner.rights(), amendment.getId(), bytes)
                ? new Outcome.Begun(
                        Kind.isForm(folder + first)
                                ? EditPage.questions(amendment.getId(), folder + first)
                                : EditPage.address(amendment.getId(), folder + first))
                : new Outcome.Refused("owner.not-yours");
    }

    /** The folder in which the other services of the department lie. */
    private String folder(String department) {
        return published.catalogue().services().stream()
                .filter(service -> service.guide().department().equals(department))
                .flatMap(service -> owner.live().paths().stream()
                        .filter(path -> path.endsWith("/" + service.id() + "/service.yaml")))
                .map(path -> path.split("/", -1)[1])
                .findFirst()
                .orElse("imported");
    }
}
