package org.gulou.catalog.foreign.demarches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure of démarche.numerique becomes pages under its headings; what its description does not say is told. */
class DemarcheTest {
    private static final String ALWAYS =
            "Kiosque: Such a file does not say when a question is asked: each of them always is.";

    private static Conversion kiosk() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"title": "Kiosque", "description": "Pour vendre au marché.\\r\\nUne fois par an.", "notice": null, "cadreJuridiqueURL": "https://example.org/loi",
             "revision": {"champDescriptors": [
               {"__typename": "CiviliteChampDescriptor", "id": "Q2hhbXAtMQ==", "label": "Civilité", "required": true},
               {"__typename": "HeaderSectionChampDescriptor", "id": "Q2hhbXAtMg==", "label": "Votre étal", "level": 1},
               {"__typename": "ExplicationChampDescriptor", "id": "Q2hhbXAtMw==", "label": "À lire", "description": "<p>Mesurez bien.</p>", "collapsibleExplanationEnabled": true, "collapsibleExplanationText": "Avec un mètre."},
               {"__typename": "IntegerNumberChampDescriptor", "id": "Q2hhbXAtNA==", "label": "Longueur en mètres", "description": "Auvent compris", "required": true},
               {"__typename": "DropDownListChampDescriptor", "id": "Q2hhbXAtNQ==", "label": "Emplacement", "required": true, "options": ["Place", "Quai"], "otherOption": true},
               {"__typename": "HeaderSectionChampDescriptor", "id": "Q2hhbXAtNg==", "label": "Marchandises", "level": 2},
               {"__typename": "LinkedDropDownListChampDescriptor", "id": "Q2hhbXAtNw==", "label": "Vente", "required": true, "options": ["--Fruits--", "Pommes", "Autres", "--Poisson--", "Autres", "--Rien--"]},
               {"__typename": "RepetitionChampDescriptor", "id": "Q2hhbXAtOA==", "label": "Vendeurs", "required": true, "champDescriptors": [
                 {"__typename": "TextChampDescriptor", "id": "Q2hhbXAtOQ==", "label": "Nom", "required": true}]},
               {"__typename": "HeaderSectionChampDescriptor", "id": "Q2hhbXAtMTA=", "label": "Pièces", "level": 1},
               {"__typename": "PieceJustificativeChampDescriptor", "id": "Q2hhbXAtMTE=", "label": "Assurance", "required": true, "fileTemplate": {"filename": "modele.odt"}},
               {"__typename": "SiretChampDescriptor", "id": "Q2hhbXAtMTI=", "label": "Numéro SIRET"},
               {"__typename": "CarteChampDescriptor", "id": "Q2hhbXAtMTM=", "label": "Plan"},
               {"__typename": "FormattedChampDescriptor", "id": "Q2hhbXAtMTQ=", "label": "Immatriculation"},
               {"__typename": "DepartementChampDescriptor", "id": "Q2hhbXAtMTU=", "label": "Département", "options": [{"name": "Finistère", "code": "29"}]},
               {"__typename": "CheckboxChampDescriptor", "id": "Q2hhbXAtMTY=", "label": "Je respecte le règlement", "required": true}],
              "annotationDescriptors": [{"__typename": "TextChampDescriptor", "id": "Q2hhbXAtMTc=", "label": "Avis"}]}}
            """);
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @Test
    void headingsArePagesAndQuestionsComeAlong() throws Unreadable {
        Conversion draft = kiosk();

        assertThat(draft.draft())
                .contains(
                        "- id: begin\n    title: {zh: Kiosque, en: Kiosque}",
                        "- id: votre-etal\n    title: {zh: Votre étal, en: Votre étal}",
                        "kind: heading\n        title: {zh: Marchandises, en: Marchandises}",
                        "- id: pieces\n",
                        "**À lire**\n\n            Mesurez bien.\n\n            Avec un mètre.");
        assertThat(item(draft, "civilite")).contains("kind: choice", "required: true");
        assertThat(item(draft, "longueurEnMetres")).contains("kind: integer", "Auvent compris", "required: true");
        assertThat(item(draft, "emplacementOther")).contains("show: emplacement = \"Autre\"", "required: true");
        assertThat(draft.draft()).contains("repeat: {min: 1, max: 20}");
        assertThat(item(draft, "departement")).contains("kind: choice");
        assertThat(item(draft, "jeRespecteLeReglement")).contains("kind: declaration");
    }

    @Test
    void aSecondChoiceOffersWhatStandsUnderTheFirst() throws Unreadable {
        assertThat(kiosk().draft())
                .contains(
                        "show: vente in [\"Fruits\", \"Poisson\"]",
                        "only: (not(id in [\"Fruits-Pommes\", \"Fruits-Autres\"]) or vente = \"Fruits\") and (id != \"Poisson-Autres\" or vente = \"Poisson\")");
    }

    @Test
    void whatStandsElsewhereIsTold() throws Unreadable {
        assertThat(kiosk().lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "Vendeurs: It takes 20 rows at most; there nothing says how many.",
                        "Assurance: Its setting is not carried over: fileTemplate: {\"filename\":\"modele.odt\"}",
                        "Numéro SIRET: It is typed: there 'siret' fills it in. Where a register here knows it, write 'prefill: register <name>'.",
                        "Plan: One point is asked: there areas are drawn on the map.",
                        "Immatriculation: What it must look like does not stand in the file.",
                        "Avis: The office fills it in: here it is asked in the workflow.",
                        "cadreJuridiqueURL: It is set up elsewhere here: https://example.org/loi",
                        ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"demarche\": {\"title\": \"Kiosque\", \"activeRevision\": REVISION}}}",
                "{\"data\": {\"demarcheDescriptor\": {\"title\": \"Kiosque\", \"revision\": REVISION}}}",
                "{\"title\": \"Kiosque\", \"publishedRevision\": REVISION}",
            })
    void aProcedureIsFoundInAnswersOfTheApi(String file) throws Unreadable {
        Conversion draft = Drafts.of(file.replace(
                "REVISION", "{\"champDescriptors\": [{\"type\": \"yes_no\", \"id\": \"A\", \"label\": \"Auvent\"}]}"));

        assertThat(draft.titles()).containsEntry("en", "Kiosque");
        assertThat(item(draft, "auvent")).contains("kind: boolean");
        assertThat(draft.lossy()).hasSize(1);
    }
}
