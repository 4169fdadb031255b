package org.gulou.workflow;

/** Turns what was written into what can be run. */
final class Compiler {
    private final WorkflowSource source;

    Compiler(WorkflowSource source, Declared declared) {
        this.source = source;
    }

    Workflow.Compilation compile() {
        return new Workflow.Compilation.Refused(java.util.List.of(source.start().problem("not yet: workflows", "")));
    }
}
