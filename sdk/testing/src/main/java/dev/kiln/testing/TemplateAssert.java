package dev.kiln.testing;

import dev.kiln.hot.Template;

/** Assertions on a template; begin with {@link KilnAssertions#assertThat(Template)}. */
public final class TemplateAssert extends AbstractTemplateAssert<TemplateAssert, Template> {

    TemplateAssert(Template template) {
        super(template, TemplateAssert.class);
    }

    @Override
    Template template() {
        return actual;
    }
}
