package org.gulou.catalog.foreign.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;

/** The same of forms whose conditions are XPath. */
class SameAnswersAsXFormsTest {
    @Test
    void ofAnOrbeonForm() throws IOException, Unreadable {
        Conversion draft = SameAnswersTest.draft("garden.orbeon.xhtml");

        assertThat(draft.lossy())
                .singleElement()
                .satisfies(size -> assertThat(size.name()).isEqualTo("Square metres"));
        SameAnswersTest.same(draft, """
                yes | fullName: A name of many letters         | wrong: {fullName: maxLength}
                no  | fullName: A short name                   | wrong: {fullName: maxLength}
                yes | born: 2008-11-03                         | wrong: {born: check}
                no  | born: 2008-11-02                         | wrong: {born: check}
                yes | help: letter                             | wrong: {mail: required}
                no  | help: phone                              | wrong: {mail: required}
                yes | help: post                               | wrong: {help: option}
                yes | size: 9.5                                | wrong: {size: check}
                no  | size: 10                                 | wrong: {size: check}
                yes | size: 401                                | wrong: {size: check}
                no  | size: 400                                | wrong: {size: check}
                yes | crops: [beans, maize, other]             | wrong: {crops: check}
                no  | crops: [beans, other]                    | wrong: {crops: check}
                yes | crops: [beans, other]                    | asked: [kind]
                yes | crops: [beans]                           | notAsked: [kind]
                yes | owner: false, help: phone                | asked: [until]
                yes | owner: true, help: phone                 | notAsked: [until]
                yes | owner: false, help: none                 | notAsked: [until]
                yes | owner: false, help: phone, until: 2026-11-02 | wrong: {until: check}
                no  | owner: false, help: phone, until: 2026-11-03 | wrong: {until: check}
                yes | area: xB12                               | wrong: {area: check}
                no  | area: B12                                | wrong: {area: check}
                yes | street: Lane                             | asked: [door]
                yes | size: 20                                 | notAsked: [door], wrong: {street: required}
                yes | size: 50                                 | asked: [shedSize], wrong: {shedSize: required}
                yes | size: 49                                 | notAsked: [shedSize]
                yes | helpers: [{helperAge: 20}]               | wrong: {'helpers[1].helperName': required}
                yes | helpers: [{helperName: Anna, helperAge: 13}] | wrong: {'helpers[1].helperAge': check}
                no  | helpers: [{helperName: Anna, helperAge: 14}] | wrong: {'helpers[1].helperAge': check}
                """);
    }
}
