package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.Form;
import org.gulou.forms.Secrets;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.workflow.WorkflowSource;

/** Whether a public notice, which strangers read, shows what is nobody's business but the office's. */
record NoticeSecrets(Form form, Mistakes mistakes) {
    void check(WorkflowSource source) {
        List<String> secrets = Secrets.of(form);
        List<String> reaching = Secrets.reaching(form);
        source.states().stream().flatMap(state -> state.shows().stream()).forEach(path -> {
            shown(path, secrets)
                    .ifPresentOrElse(mistakes::add, () -> shown(path, reaching).ifPresent(mistakes::warn));
        });
    }

    private static Optional<Problem> shown(Written path, List<String> secrets) {
        return secrets.stream()
                .filter(secret -> secret.equals(path.text()) || secret.startsWith(path.text() + "."))
                .findFirst()
                .map(secret -> path.problem(
                        say("A public notice would show '{path}' to everybody.", secret),
                        say("Name only what strangers may know, such as a name, which is shown in part.")));
    }
}
