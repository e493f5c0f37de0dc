// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRequestTest {

    @Test
    void readsTheExampleOfTheContract() {
        var request = read("{'type':'PROCESS','stage':'AS_IS','locale':'sv','model':{'nodes':[],'edges':[]}}");

        assertThat(request.model().type()).isEqualTo(ModelType.PROCESS);
        assertThat(request.model().stage()).isEqualTo(Stage.AS_IS);
        assertThat(request.locale()).contains("sv");
    }

    @Test
    void stageAndLocaleMayBeLeftOut() {
        var request = read("{'type':'GOAL','model':{'nodes':[],'edges':[]}}");

        assertThat(request.model().stage()).isEqualTo(Stage.NONE);
        assertThat(request.locale()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'BPMN','model':{'nodes':[],'edges':[]}} | type | unknown-model-type",
                "{'type':5,'model':{'nodes':[],'edges':[]}} | type | not-a-text",
                "{'model':{'nodes':[],'edges':[]}} | type | missing",
                "{'type':'GOAL','stage':'NOW','model':{'nodes':[],'edges':[]}} | stage | unknown-stage",
                "{'type':'GOAL','locale':7,'model':{'nodes':[],'edges':[]}} | locale | not-a-text",
                "{'type':'GOAL','model':[]} | model | not-an-object",
                "{'type':'GOAL'} | model | missing",
                "{'type':'GOAL','x':1,'model':{'nodes':[],'edges':[]}} | x | unknown-field",
                "{'type':'GOAL','model':{'nodes':[],'edges':[],'y':1}} | model.y | unknown-field",
                "{'type':'GOAL','model':{'nodes':[{'id':'a','type':'LANE'}],'edges':[]}} | model.nodes[0].type | unknown-type"
            })
    void saysWhatIsWrongAndWhere(String body, String where, String code) {
        var refused = catchThrowableOfType(NotAModel.class, () -> read(body));

        assertThat(refused.faults()).extracting(Fault::where, Fault::code).containsExactly(tuple(where, code));
    }

    @Test
    void everyFaultHasWords() {
        var texts = new Texts();

        assertThat(Stream.of(
                                "too-large not-json not-an-object not-a-list too-many too-many-of unknown-field unknown-type",
                                "unknown-model-type unknown-stage bad-id duplicate-id dangling too-long not-a-text missing",
                                "not-a-value bad-text bad-number bad-percent bad-yes-no bad-choice joined-to-itself",
                                "never-joined illegal-connection")
                        .flatMap(line -> Stream.of(line.split(" "))))
                .allSatisfy(code -> assertThat(texts.text(Language.NB, "modelling.fault." + code))
                        .isNotBlank());
    }

    @Test
    void theSchemaNamesTheTypesOfTheCourse() {
        var schema = ModelSchema.json().toString();

        assertThat(schema)
                .contains(
                        "\"waitHours\":{\"type\":\"number\",\"minimum\":0}", "from LANE to ACTIVITY", "CONTRIBUTES_TO");
    }

    private static CheckRequest read(String body) {
        return CheckRequest.read(body.replace('\'', '"'));
    }
}
