package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Kept;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Renewals;
import org.gulou.catalog.ServiceVersion;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.forms.Answers;
import org.gulou.forms.GivenAnew;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Effect;

/** Begins the application that renews a certificate, with the answers of the one that it was issued for. */
@ApplicationScoped
public class Renewing {
    /** A list by its path, of which a rule may take some. */
    private static final Pattern LIST = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");

    @PersistenceContext
    EntityManager em;

    @Inject
    Renewals renewals;

    @Inject
    Drafts drafts;

    @Inject
    Issued issued;

    /** A draft that has to be sent or deleted first, because it is to renew another certificate. */
    public record Other(Draft draft, IssuedDocument certificate) {}

    /** Empty where nothing stands in the way: she has one open draft for a service, which renews one certificate. */
    public Optional<Other> other(Proceeding proceeding, IssuedDocument certificate, Actor.Citizen holder) {
        return renewals.open(proceeding, certificate)
                .flatMap(window -> drafts.begun(window.offer(), holder))
                .flatMap(draft -> renewals.renewedBy(draft.getId())
                        .filter(code -> !code.equals(certificate.code()))
                        .flatMap(issued::find)
                        .map(renewed -> new Other(draft, renewed)));
    }

    /**
     * The draft to go on with: every answer stands there to be looked at again; papers, files, signatures and promises are
     * asked for anew.
     *
     * @return empty on a day on which the certificate cannot be renewed, and while a draft is to renew another
     */
    @Transactional
    public Optional<Draft> begin(Proceeding proceeding, IssuedDocument certificate, Actor.Citizen holder) {
        if (other(proceeding, certificate, holder).isPresent()) {
            return Optional.empty();
        }
        return renewals.open(proceeding, certificate).map(window -> {
            Draft draft = drafts.start(window.offer(), holder);
            em.flush(); // what changes it reads it anew from the database
            var visitor = new Visitor(Optional.of(holder.id()), Optional.empty());
            drafts.open(draft.getId(), visitor)
                    .filter(application -> application.answers().raw().isEmpty())
                    .ifPresent(application -> drafts.change(
                            draft.getId(),
                            visitor,
                            (journey, blank) -> answered(proceeding, certificate.element(), application)));
            renewals.begun(draft.getId(), certificate.code());
            return draft;
        });
    }

    /**
     * What was filed, as the version names it in which the draft begins; of the list of which the certificate was issued for
     * one element, that one.
     */
    static Answers answered(Proceeding proceeding, String element, Application begun) {
        CaseFile file = proceeding.file();
        Answers filed = Kept.in(file);
        Optional<String> list = proceeding
                .workflow()
                .each(Effect.CERTIFICATE)
                .map(each -> LIST.matcher(each.list().source()))
                .filter(Matcher::lookingAt)
                .map(Matcher::group);
        Answers told = new Answers(
                only(element, list, filed.raw()),
                only(element, list, filed.rows()),
                filed.settled(),
                filed.papers(),
                filed.uploads());
        ServiceVersion version = begun.version();
        boolean same = begun.offer().service().equals(file.service()) && version.number() == file.serviceVersion();
        return GivenAnew.without(
                version.form(), same ? told : version.succession().read(told), begun.circumstances());
    }

    private static Map<String, List<String>> only(
            String element, Optional<String> list, Map<String, List<String>> all) {
        var fewer = new LinkedHashMap<>(all);
        list.ifPresent(
                path -> fewer.computeIfPresent(path, (same, keys) -> keys.contains(element) ? List.of(element) : keys));
        return fewer;
    }
}
