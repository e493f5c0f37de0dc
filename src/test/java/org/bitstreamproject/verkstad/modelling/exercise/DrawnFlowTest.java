// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.bitstreamproject.verkstad.exercise.NotWorked;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process of the course package that gives no figures is told to its author, with what to do. */
class DrawnFlowTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"type":"PROSESS","nodes":[],"edges":[]} | the model cannot be read at "type". Model type "PROSESS"
                    {"nodes":[],"edges":[]} | the model cannot be read at "type".
                    {"type":"PROCESS","stage":"LATER","nodes":[],"edges":[]} | the model cannot be read at "stage". "LATER"
                    {"type":"PROCESS","nodes":[{"id":"a","type":"GOAT","label":"x"}],"edges":[]} | the model cannot be read at "nodes[0].type". "GOAT"
                    {"type":"PROCESS","nodes":[],"edges":[]} | the process has no activities. Draw a process with activities and times
                    {"type":"PROCESS","nodes":[{"id":"a","type":"ACTIVITY","label":"x"}],"edges":[]} | none of the 1 activities has any time. Write minutes:
                    """)
    void tellsTheAuthorWhatIsWrongAndWhatToDo(String process, String told) {
        var refused = catchThrowableOfType(NotWorked.class, () -> new DrawnFlow().read(json(process)));

        for (var language : Language.values()) {
            var trouble = refused.trouble();
            var text = TEXTS.text(language, trouble.what()) + ". " + TEXTS.text(language, trouble.cure());
            assertThat(text)
                    .doesNotContain("org.bitstream")
                    .doesNotContain("Remark[")
                    .doesNotContain("{");
            if (language == Language.EN) {
                assertThat(text.replace('“', '"').replace('”', '"')).startsWith(told);
            }
        }
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
