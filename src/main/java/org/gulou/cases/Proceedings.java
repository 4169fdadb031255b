package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.cases.fees.Account;
import org.gulou.cases.fees.Accounts;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.documents.Issued;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Surroundings;
import org.gulou.workflow.Act;
import org.gulou.workflow.Limits;
import org.gulou.workflow.Noted;
import org.gulou.workflow.Participant;
import org.gulou.workflow.Situation;
import org.gulou.workflow.batch.Pots;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is known of a case at one moment. */
@ApplicationScoped
class Proceedings {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Inject
    Histories histories;

    @Inject
    Published published;

    @Inject
    Recent recent;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    @Inject
    Accounts accounts;

    @Inject
    CountedPots pots;

    @Inject
    CaseParties others;

    @Inject
    Inquiries inquiries;

    @Inject
    Issued issued;

    /** A case that is only looked at. */
    Proceeding of(CaseFile file, Instant at) {
        return known(file, at, pots.reading(file));
    }

    /** Some cases that are only looked at, whose histories are read at once. */
    List<Proceeding> of(List<CaseFile> files, Instant at) {
        Map<String, List<Proceeding.DoneAct>> acts = histories.of(files);
        return files.stream()
                .map(file -> followed(
                        file, at, acts.getOrDefault(file.getNumber(), List.of()), record(file), pots.reading(file)))
                .toList();
    }

    /** A case that is acted upon in the caller's transaction: what it may take from counted pots stays there. */
    Proceeding acted(CaseFile file, Instant at) {
        return known(file, at, pots.locking(file));
    }

    private Proceeding known(CaseFile file, Instant at, Pots open) {
        return recent.of(file)
                .map(known -> followed(file, at, known.acts(), known.record(), open))
                .orElseGet(() -> followed(file, at, histories.of(file), record(file), open));
    }

    /** The case after one more act, which need not be in the database yet. */
    Proceeding after(Proceeding before, Proceeding.DoneAct done) {
        var acts = new ArrayList<>(before.acts());
        acts.add(done);
        CaseFile file = before.file();
        FilledForm filed = before.record().provisional().isEmpty() ? before.record() : record(file);
        return followed(file, before.now(), acts, filed, before.situation().pots());
    }

    /** The filing with what it says of the case as it begins. */
    Act filing(CaseFile file, FilledForm record, Act filing, Actor applicant) {
        if (!Noted.isNeededAtFiling(version(file).workflow())) {
            return filing;
        }
        var bare = new Proceeding.DoneAct(
                1, filing, filing.move(), applicant.name(), ActorKind.of(applicant), Optional.empty());
        Proceeding filed = filed(file, record, bare);
        return Noted.filed(filed.workflow(), filed.situation()).history().getFirst();
    }

    /** A case that was just filed. */
    Proceeding filed(CaseFile file, FilledForm record, Proceeding.DoneAct filing) {
        return followed(file, filing.act().at(), List.of(filing), record, pots.locking(file));
    }

    /** What is provisional in the record follows today's figures. */
    private Proceeding followed(CaseFile file, Instant at, List<Proceeding.DoneAct> acts, FilledForm filed, Pots open) {
        ServiceVersion version = version(file);
        Proceeding proceeding = of(file, at, version, acts, filed, open);
        return filed.provisional().isEmpty()
                ? proceeding
                : of(file, at, version, acts, filed.followed(again(proceeding)), open);
    }

    private ServiceVersion version(CaseFile file) {
        return published
                .version(file.service(), file.serviceVersion(), file.offer(), file.getFiledAt())
                .orElseThrow(() -> new IllegalStateException("Case " + file.getNumber() + " was filed under "
                        + file.service() + " version " + file.serviceVersion() + ", which is not stored"));
    }

    /** The case as it would be if this had been filed. */
    Proceeding holding(Proceeding before, FilledForm record) {
        return of(
                before.file(),
                before.now(),
                before.version(),
                before.acts(),
                record,
                before.situation().pots());
    }

    /** The form worked out with the figures known by now, on the day on which it was filed. */
    private FilledForm again(Proceeding proceeding) {
        return Journey.of(
                        proceeding.version().form(),
                        Answers.fromMap(MAPPER.readValue(proceeding.file().answers(), MAP)),
                        FormWorld.asFiled(published.catalogue(), proceeding))
                .filled();
    }

    /** Keeps what was provisional so far as it is from now on, once the day has come that decides about it. */
    void freeze(Proceeding proceeding) {
        FilledForm filed = record(proceeding.file());
        if (!filed.provisional().equals(proceeding.record().provisional())) {
            proceeding
                    .file()
                    .freeze(MAPPER.writeValueAsString(proceeding.record().toMap()));
            if (proceeding.version().form().hasFees()) {
                accounts.recharge(
                        proceeding.file().getNumber(),
                        proceeding.record().fees(),
                        proceeding.file().revision());
            }
        }
    }

    private Proceeding of(
            CaseFile file,
            Instant at,
            ServiceVersion version,
            List<Proceeding.DoneAct> acts,
            FilledForm record,
            Pots open) {
        Catalogue catalogue = published.catalogue();
        Optional<Offer> offer = catalogue.offer(file.offer()).or(() -> elsewhere(catalogue, file));
        WorkingCalendar calendar = catalogue.calendar(file.number().office());
        var history = acts.stream().map(Proceeding.DoneAct::act).toList();
        Account account = version.form().hasFees() ? accounts.of(file.getNumber()) : Account.FREE;
        var facts = new CaseFacts(
                file,
                () -> parties(file),
                version.workflow(),
                history,
                offer,
                record,
                account,
                calendar,
                move -> inquiries.isAsking(file, move),
                () -> issued.renewed(file.getNumber()));
        var surroundings = new Surroundings(
                at, calendar, catalogue.parameters().at(file.number().office(), days(facts, at)), facts::fact);
        var situation = new Situation(
                history,
                applicants(file),
                bodies(file),
                limits(version, file),
                facts.scope(),
                surroundings,
                open,
                List.of());
        List<Participant> acting = others.acting(file, version.workflow().participants(situation));
        return new Proceeding(file, version, offer, record, List.copyOf(acts), situation.with(acting), account);
    }

    /** What was filed, in its newest revision. */
    static FilledForm record(CaseFile file) {
        return record(file.record());
    }

    static FilledForm record(String json) {
        return FilledForm.fromMap(MAPPER.readValue(json, MAP));
    }

    private Parties parties(CaseFile file) {
        String name = file.person().flatMap(people::find).map(Person::getName).orElse(file.getApplicantName());
        if (file.applicant().agent().isPresent()) {
            return Parties.throughAgent(name, file.getContactPhone());
        }
        return new Parties(
                name,
                file.getContactPhone(),
                file.organisation()
                        .flatMap(mandates::organisation)
                        .map(there -> new Parties.Principal(there.getName(), there.getUscc())));
    }

    private static Parameters.Days days(CaseFacts facts, Instant at) {
        return new Parameters.Days(
                OfficeTime.day(at), Optional.of(facts.filedOn()), facts.acceptedOn(), facts.decidedOn());
    }

    /** A case that arose from another is filed at a body that need not offer its service. */
    private static Optional<Offer> elsewhere(Catalogue catalogue, CaseFile file) {
        return catalogue
                .places()
                .body(new BodyId(Offer.bodyIn(file.offer())))
                .map(body -> Offer.unlisted(file.service(), body));
    }

    /** Who may act as the applicant: she whose it is, all who act for her or the organisation, whoever holds number and query code. */
    private Set<String> applicants(CaseFile file) {
        var ids = new HashSet<String>();
        file.person().ifPresent(ids::add);
        file.person()
                .filter(person -> file.applicant().isRepresented())
                .ifPresent(person -> ids.addAll(mandates.agents(person, file.service())));
        file.organisation().ifPresent(organisation -> ids.addAll(mandates.agents(organisation, file.service())));
        ids.add(Registry.holderOf(file.getNumber()).id());
        return ids;
    }

    private static Limits limits(ServiceVersion version, CaseFile file) {
        return new Limits(
                version.guide().time().statutory(),
                file.promised().or(() -> version.guide().time().promised()));
    }

    static Map<DivisionCode.Level, BodyId> bodies(CaseFile file) {
        return file.office().bodies();
    }

    /** What the bodies of a case are like that has a part at {@code body}, for a query. */
    static String holding(String body) {
        return "%\"" + body + "\"%";
    }

    /** The body of each level that has a part in a case filed at {@code offer}, as the case keeps it. */
    static String bodies(Offer offer, ServiceVersion version, Catalogue catalogue) {
        var bodies = new TreeMap<String, String>();
        offer.bodies(version.guide(), catalogue.places()).forEach((level, body) -> bodies.put(level.name(), body.id()));
        return MAPPER.writeValueAsString(bodies);
    }
}
