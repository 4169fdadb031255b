package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.cases.OwnCases;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Earlier;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.EarlierPaper;
import org.gulou.forms.EarlierRows;
import org.gulou.forms.FilledForm;
import org.gulou.forms.kind.Lookups;
import org.gulou.kernel.OfficeTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody with an account answered in cases she filed herself before, in the same name: for herself, or for the
 * same organisation or person. What others filed is never among it, not even for the one she acts for: their mandate is
 * theirs.
 */
@ApplicationScoped
class EarlierCases {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Inject
    OwnCases own;

    @Inject
    Published published;

    /** The earlier cases of a person, the newest first. */
    List<Earlier> of(Owner.Person person) {
        return of(person, Instant.MAX);
    }

    private List<Earlier> of(Owner.Person person, Instant before) {
        return filed(person)
                .filter(file -> file.getFiledAt().isBefore(before))
                .flatMap(file -> earlier(file).stream())
                .toList();
    }

    private Stream<CaseFile> filed(Owner.Person person) {
        return own.filed(person.id(), Optional.of(person.actingFor()).filter(other -> !other.isEmpty())).stream();
    }

    private Optional<Earlier> earlier(CaseFile file) {
        return published
                .version(file.service(), file.serviceVersion(), file.offer(), file.getFiledAt())
                .map(version -> new Earlier(
                        from(file, version), version.form(), Answers.fromMap(MAPPER.readValue(file.answers(), MAP))));
    }

    /** The case, of whose service only the title is read. */
    private Optional<EarlierCase> titled(CaseFile file) {
        return published
                .version(file.service(), file.serviceVersion(), file.offer(), Instant.MAX)
                .map(version -> from(file, version));
    }

    private static EarlierCase from(CaseFile file, ServiceVersion version) {
        return new EarlierCase(
                file.getNumber(),
                OfficeTime.day(file.getFiledAt()),
                version.guide().title());
    }

    /** The papers with files that were handed in with them, the newest first. */
    List<EarlierPaper> papers(Owner.Person person) {
        return filed(person)
                .flatMap(file -> titled(file).stream()
                        .flatMap(from -> FilledForm.fromMap(MAPPER.readValue(file.record(), MAP)).papers().stream()
                                .filter(paper -> !paper.files().isEmpty())
                                .map(paper -> new EarlierPaper(from, paper))))
                .toList();
    }

    /** What a draft can look up in them; nothing for guests. */
    Lookups lookups(Owner owner) {
        return switch (owner) {
            case Owner.Guest guest -> Lookups.SILENT;
            case Owner.Person person -> lookups(() -> of(person));
        };
    }

    /** What a case could look up in them when it was filed. */
    Lookups lookups(CaseFile file) {
        return file.person()
                .map(id -> lookups(() -> own.asWhenFiled(file).stream()
                        .filter(other -> other.getFiledAt().isBefore(file.getFiledAt()))
                        .flatMap(other -> earlier(other).stream())
                        .toList()))
                .orElse(Lookups.SILENT);
    }

    /** Few forms look anything up, so the cases are read when one does. */
    private Lookups lookups(Supplier<List<Earlier>> earlier) {
        var known = new HashMap<String, Optional<List<Lookups.Row>>>();
        return (source, by) -> source.startsWith(EarlierRows.SOURCE)
                ? known.computeIfAbsent(
                        source,
                        asked -> new EarlierRows(
                                        earlier.get(), published.catalogue().divisions())
                                .rows(asked, by))
                : Optional.empty();
    }
}
