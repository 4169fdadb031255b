package org.gulou.web.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gulou.cases.CaseFile;
import org.gulou.cases.FiledRevision;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.OwnCases;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.identity.Mandate;
import org.gulou.identity.Mandates;
import org.gulou.identity.OwnMandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Represented;
import org.gulou.identity.SecondSteps;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.web.ui.Language;

/**
 * What a person told the portal and what became of it, for her to take along: her account, her drafts, the cases of her own
 * with all that was filed, done and written in them (Personal Information Protection Law, art. 45). What officials say to
 * one another is not in it, nor what others wrote to the office, nor what is an organisation's.
 */
@ApplicationScoped
class OwnData {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonGeneratorFactory GENERATORS = JSON.createGeneratorFactory(Map.of());

    @Inject
    Drafts drafts;

    @Inject
    OwnCases cases;

    @Inject
    FiledRevisions revisions;

    @Inject
    Talk talk;

    @Inject
    Published published;

    @Inject
    Mandates mandates;

    @Inject
    OwnMandates own;

    @Inject
    People people;

    @Inject
    SecondSteps steps;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** Writes it case by case, so that whoever acts for many needs no more memory than others. */
    void write(Person self, OutputStream out) {
        try (JsonGenerator json = GENERATORS.createGenerator(out, UTF_8)) {
            json.writeStartObject().write("asOf", clock.instant().toString());
            json.write("person", person(self).build())
                    .write("mandates", mandates(self).build())
                    .writeStartArray("drafts");
            drafts.of(self.getId()).forEach(draft -> json.write(draft(draft).build()));
            json.writeEnd().writeStartArray("cases");
            cases.each(
                    self.getId(),
                    proceeding -> json.write(proceeding(proceeding).build()));
            json.writeEnd().writeEnd();
        }
    }

    private JsonObjectBuilder person(Person self) {
        return JSON.createObjectBuilder()
                .add("name", self.getName())
                .add("residentId", self.getResidentId())
                .add("phone", self.getPhone())
                .add("email", self.getEmail())
                .add("language", self.getLocale())
                .add("provedBy", self.getProvedBy())
                .add("knownSince", self.getKnownSince().toString())
                .add(
                        "secondStepSince",
                        steps.state(self.getId())
                                .map(on -> on.since().toString())
                                .orElse(""));
    }

    /** For whom she may act or might once, and who for her. */
    private JsonArrayBuilder mandates(Person self) {
        JsonArrayBuilder all = list(
                mandates.of(self.getId()),
                held -> mandate(
                        held,
                        "actsFor",
                        mandates.represented(held.principal().id())
                                .map(Represented::name)
                                .orElse("")));
        own.given(self.getId())
                .forEach(given -> all.add(mandate(
                        given,
                        "agent",
                        people.find(given.getAgent()).map(Person::getName).orElse(""))));
        return all;
    }

    private static JsonObjectBuilder mandate(Mandate mandate, String as, String name) {
        return JSON.createObjectBuilder()
                .add(as, name)
                .add("services", texts(mandate.services()))
                .add("from", mandate.getFrom().toString())
                .add("until", mandate.until().map(LocalDate::toString).orElse(""));
    }

    private static <T> JsonArrayBuilder list(Collection<T> all, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        all.forEach(one -> list.add(each.apply(one)));
        return list;
    }

    private static JsonArrayBuilder texts(Collection<String> all) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        all.forEach(list::add);
        return list;
    }

    private JsonObjectBuilder draft(Draft draft) {
        JsonObjectBuilder answers = JSON.createObjectBuilder();
        draft.answers().raw().forEach((path, typed) -> answers.add(path, texts(typed)));
        return JSON.createObjectBuilder()
                .add("service", draft.service())
                .add(
                        "title",
                        published
                                .catalogue()
                                .service(draft.service())
                                .map(Service::title)
                                .map(language::of)
                                .orElse(draft.service()))
                .add("started", draft.getStartedAt().toString())
                .add("touched", draft.getTouchedAt().toString())
                .add("keptUntil", draft.getExpiresAt().toString())
                .add("typed", answers);
    }

    private JsonObjectBuilder proceeding(Proceeding proceeding) {
        CaseFile file = proceeding.file();
        return JSON.createObjectBuilder()
                .add("number", file.getNumber())
                .add("queryCode", file.queryCode())
                .add("service", file.service())
                .add("title", language.of(proceeding.version().guide().title()))
                .add("applicant", file.getApplicantName())
                .add("phone", file.getContactPhone())
                .add("filed", file.getFiledAt().toString())
                .add("state", language.of(proceeding.state().label()))
                .add("filings", list(revisions.of(proceeding), this::filing))
                .add(
                        "history",
                        list(
                                proceeding.acts().stream()
                                        .filter(done -> !(done.act().stayed() && proceeding.isInternal(done.act())))
                                        .toList(),
                                done -> JSON.createObjectBuilder()
                                        .add("at", done.act().at().toString())
                                        .add("by", done.actorKind().word())
                                        .add("what", language.of(MyCorrections.what(done.act(), proceeding)))))
                .add("messages", list(talk.applicants(file.getNumber()), OwnData::message));
    }

    private JsonObjectBuilder filing(FiledRevision filing) {
        List<FilledForm.Entry.Answer> answers = filing.record().answers().toList();
        return JSON.createObjectBuilder()
                .add("number", filing.number())
                .add("at", filing.at().toString())
                .add(
                        "answers",
                        list(
                                answers,
                                answer -> JSON.createObjectBuilder()
                                        .add("path", answer.path())
                                        .add("question", language.of(answer.label()))
                                        .add("answer", language.of(answer.shown()))
                                        .add("files", files(answer.files()))))
                .add(
                        "papers",
                        list(
                                filing.record().papers(),
                                paper -> JSON.createObjectBuilder()
                                        .add("path", paper.path())
                                        .add("title", language.of(paper.title()))
                                        .add("files", files(paper.files()))));
    }

    private static JsonArrayBuilder files(List<Upload> files) {
        return texts(files.stream().map(Upload::name).toList());
    }

    private static JsonObjectBuilder message(CaseMessage message) {
        return JSON.createObjectBuilder()
                .add("at", message.getWrittenAt().toString())
                .add("from", message.side() == CaseMessage.Side.APPLICANT ? "applicant" : "office")
                .add("text", message.getText());
    }
}
