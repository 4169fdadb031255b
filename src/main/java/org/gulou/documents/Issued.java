package org.gulou.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.documents.IssuedDocument.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Validity;

/** The register of papers that the office issued. */
@ApplicationScoped
public class Issued {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    Seal seal;

    /**
     * What is to be issued.
     *
     * @param paper what the definition calls it: {@code certificate} or the id of a letter
     * @param title as it is told to whoever verifies it: no name, nothing secret
     * @param validity when it counts
     * @param part empty unless it is one of several
     */
    public record Order(
            String caseNumber, Kind kind, String paper, LocalizedText title, Validity validity, Optional<Part> part) {
        String file(VerificationCode code) {
            String which = part.map(of -> of.name().in(LocalizedText.FIRST_LANGUAGE))
                    .map(name -> "-" + NOT_IN_NAMES.matcher(name).replaceAll("_"))
                    .orElse("");
            return caseNumber + which + "-" + code.text().substring(0, 4) + ".pdf";
        }
    }

    /**
     * What one of several papers is for.
     *
     * @param key of the element of a list that it is issued for
     * @param name what people call that, or how it begins
     */
    public record Part(String key, LocalizedText name) {
        public Part {
            name = name.map(text -> text.codePointCount(0, text.length()) > LONGEST
                    ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                    : text);
        }
    }

    /** What stands in no name of a file. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}()（）·-]+");

    private static final int LONGEST = 40;

    /**
     * Issues a paper, in the caller's transaction.
     *
     * @param print makes the PDF that carries the new code
     */
    @Transactional
    public IssuedDocument issue(Order order, Function<VerificationCode, Content> print) {
        var code = VerificationCode.fresh();
        Content pdf = seal.seal(print.apply(code));
        StoredFile file = vault.keep(order.caseNumber(), new Checked.Accepted(order.file(code), FileType.PDF, pdf));
        em.flush(); // the row of the document names that of its file, which EclipseLink would write after it
        var document = new IssuedDocument(code, order, file, clock.instant());
        em.persist(document);
        return document;
    }

    /**
     * Deletes the papers of a case with their files; whoever verifies one is told that it is not known. A certificate that
     * counts and has no last day stays: whoever holds it must be able to have it verified.
     *
     * @return the ids of the files that stay
     */
    @Transactional
    public Set<String> delete(String caseNumber) {
        Map<Boolean, List<IssuedDocument>> lasting =
                of(caseNumber).stream().collect(Collectors.partitioningBy(IssuedDocument::lasts));
        List<IssuedDocument> going = lasting.getOrDefault(false, List.of());
        if (!going.isEmpty()) {
            em.createQuery("update IssuedDocument d set d.replacedBy = null where d.replacedBy in :going")
                    .setParameter(
                            "going",
                            going.stream().map(gone -> gone.code().text()).toList())
                    .executeUpdate();
        }
        going.forEach(document -> {
            em.remove(document);
            em.flush(); // before the row of its file, which it names
            vault.delete(document.file());
        });
        return lasting.getOrDefault(true, List.of()).stream()
                .map(IssuedDocument::file)
                .collect(Collectors.toSet());
    }

    public Optional<IssuedDocument> find(VerificationCode code) {
        return Optional.ofNullable(em.find(IssuedDocument.class, code.text()));
    }

    /** The papers of a case, newest first. */
    public List<IssuedDocument> of(String caseNumber) {
        return em.createQuery(
                        "select d from IssuedDocument d where d.caseNumber = :number order by d.issuedAt desc, d.code",
                        IssuedDocument.class)
                .setParameter("number", caseNumber)
                .getResultList();
    }

    /** The elements of which the newest certificate of a case gave way to one of another case. */
    public Set<String> renewed(String caseNumber) {
        return IssuedDocument.renewed(of(caseNumber));
    }

    /**
     * The PDF exactly as it was issued.
     *
     * @throws IllegalStateException if somebody changed it on the disk
     */
    public Content open(IssuedDocument document) {
        StoredFile file = vault.find(document.file())
                .orElseThrow(() -> new IllegalStateException("The PDF of document " + document.code() + " is gone"));
        return vault.open(file);
    }

    /** Who signed a paper, and whether it is still what was signed; empty for one issued without a signature. */
    public Optional<Sealing> sealing(IssuedDocument document) {
        return seal.look(open(document));
    }

    /** Tells a stranger about the paper whose code he typed or scanned. */
    public Verified verify(String typed) {
        return VerificationCode.read(typed)
                .flatMap(this::find)
                .map(document -> document.on(
                        OfficeTime.day(clock.instant()), document.replacedBy().flatMap(this::find)))
                .orElseGet(Verified.Unknown::new);
    }

    /** Takes a paper back; the reason is told to whoever verifies it. */
    @Transactional
    public void revoke(VerificationCode code, String reason) {
        known(code).revoke(reason, clock.instant());
    }

    /** A paper does not count for the time being; the reason is told to whoever verifies it. */
    @Transactional
    public void suspend(VerificationCode code, String reason) {
        known(code).suspend(reason, clock.instant());
    }

    /** A suspended paper counts again. */
    @Transactional
    public void lift(VerificationCode code) {
        known(code).lift(clock.instant());
    }

    /**
     * Puts a newer paper in the place of an older one.
     *
     * @param reason told to whoever verifies the older one; may be empty
     */
    @Transactional
    public void replace(VerificationCode older, VerificationCode newer, String reason) {
        IssuedDocument after = known(newer);
        em.flush(); // the older one will name the newer, which EclipseLink would write behind it
        known(older).giveWayTo(after, reason, clock.instant());
    }

    /** A paper counts until another day. */
    @Transactional
    public void prolong(VerificationCode code, LocalDate until) {
        known(code).prolong(until, OfficeTime.day(clock.instant()));
    }

    private IssuedDocument known(VerificationCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No document was issued as " + code));
    }
}
