package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Renewals;
import org.gulou.documents.IssuedDocument;
import org.gulou.forms.Answers;
import org.gulou.kernel.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Begins the application that renews a certificate, with the answers of the one that it was issued for. */
@ApplicationScoped
public class Renewing {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @PersistenceContext
    EntityManager em;

    @Inject
    Renewals renewals;

    @Inject
    Drafts drafts;

    /**
     * The draft to go on with: every answer stands there to be looked at again, papers are asked for anew.
     *
     * @return empty on a day on which the certificate cannot be renewed
     */
    @Transactional
    public Optional<Draft> begin(Proceeding proceeding, IssuedDocument certificate, Actor.Citizen holder) {
        return renewals.open(proceeding, certificate).map(window -> {
            Draft draft = drafts.start(window.offer(), holder);
            em.flush(); // what changes it reads it anew from the database
            var visitor = new Visitor(Optional.of(holder.id()), Optional.empty());
            drafts.open(draft.getId(), visitor)
                    .filter(application -> application.answers().raw().isEmpty())
                    .ifPresent(application ->
                            drafts.change(draft.getId(), visitor, (journey, blank) -> answered(proceeding)));
            renewals.begun(draft.getId(), certificate.code());
            return draft;
        });
    }

    private static Answers answered(Proceeding proceeding) {
        Answers filed = Answers.fromMap(MAPPER.readValue(proceeding.file().answers(), MAP));
        return new Answers(filed.raw(), filed.rows(), Set.of(), Map.of(), Map.of());
    }
}
