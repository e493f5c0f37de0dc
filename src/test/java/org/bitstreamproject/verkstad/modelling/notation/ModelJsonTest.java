// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelJsonTest {

    private static final String NODE_A = "{'id':'a','type':'ACTIVITY','label':'Mäta avstånd','props':{}}";
    private static final String NODE_B = "{'id':'b','type':'ACTIVITY','label':'Skriva beslut'}";

    @Test
    void readsBackWhatItWrote() {
        var model = Models.schoolTransport();

        assertThat(read(ModelJson.write(model).toString())).isEqualTo(model);
    }

    @Test
    void keepsAttributesOfANewerNotation() {
        var model = read(model("{'id':'a','type':'ACTIVITY','label':'Mäta avstånd','props':{'carbon':'3 kg'}}", ""));

        assertThat(ModelJson.write(model).toString()).contains("\"carbon\":\"3 kg\"");
    }

    @Test
    void takesNumbersAsPeopleTypeThem() {
        var model = read(model(
                "{'id':'a','type':'ACTIVITY','label':'x','props':{'minutes':'20,5','waitHours':'3\u00a0000'}}", ""));

        assertThat(model.nodes().get(0).props())
                .containsEntry("minutes", "20.5")
                .containsEntry("waitHours", "3000");
        assertThat(ModelJson.write(model).toString()).contains("\"minutes\":20.5");
    }

    @Test
    void dropsDirectionMarksAndControlsFromLabels() {
        var model = read(model("{'id':'a','type':'ACTIVITY','label':' Mäta\\u202e \\u0000avstånd\\n'}", ""));

        assertThat(model.nodes().get(0).label()).isEqualTo("Mäta avstånd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','type':'ACTIVITY','label':'x','colour':'red'} | nodes[0].colour | unknown-field",
                "{'id':'a','type':'GOAL','label':'x'} | nodes[0].type | unknown-type",
                "{'id':'a','type':'<b>','label':'x'} | nodes[0].type | unknown-type",
                "{'id':'a','type':7,'label':'x'} | nodes[0].type | not-a-text",
                "{'type':'ACTIVITY','label':'x'} | nodes[0].id | missing",
                "{'id':'a b','type':'ACTIVITY'} | nodes[0].id | bad-id",
                "{'id':'a','type':'ACTIVITY','label':5} | nodes[0].label | not-a-text",
                "{'id':'a','type':'ACTIVITY','props':[]} | nodes[0].props | not-an-object",
                "{'id':'a','type':'ACTIVITY','props':{'minutes':'abc'}} | nodes[0].props.minutes | bad-number",
                "{'id':'a','type':'ACTIVITY','props':{'minutes':-3}} | nodes[0].props.minutes | bad-number",
                "{'id':'a','type':'ACTIVITY','props':{'minutes':1e999}} | nodes[0].props.minutes | bad-number",
                "{'id':'a','type':'ACTIVITY','props':{'minutes':{}}} | nodes[0].props.minutes | not-a-value",
                "{'id':'a','type':'LANE','props':{'kind':'boss'}} | nodes[0].props.kind | bad-choice",
                "{'id':'a','type':'PROCESS'},{'id':'b','type':'PROCESS'} | nodes[1].type | too-many-of",
                "{'id':'a','type':'LANE'},{'id':'a','type':'LANE'} | nodes[1].id | duplicate-id",
                "7 | nodes[0] | not-an-object"
            })
    void saysWhatIsWrongWithANodeAndWhere(String nodes, String where, String code) {
        assertThat(faults(model(nodes, "")))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple(where, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'e','type':'FLOW','source':'a','target':'zz'} | edges[0].target | dangling",
                "{'id':'e','type':'FLOW','source':'a','target':'a'} | edges[0] | joined-to-itself",
                "{'id':'e','type':'SUPPLY','source':'a','target':'b'} | edges[0] | illegal-connection",
                "{'id':'e','type':'ACHIEVES','source':'b','target':'w'} | edges[0] | illegal-connection",
                "{'id':'e','type':'FLOW','source':'w','target':'g'} | edges[0] | never-joined",
                "{'id':'e','type':'FLOW','source':'a','target':'b','props':{'share':101}} | edges[0].props.share | bad-percent",
                "{'id':'a','type':'FLOW','source':'a','target':'b'} | edges[0].id | duplicate-id",
                "{'id':'e','type':'FLOW','source':'a'} | edges[0].target | missing"
            })
    void saysWhatIsWrongWithAnEdgeAndWhere(String edge, String where, String code) {
        var nodes = NODE_A + "," + NODE_B + ",{'id':'w','type':'LANE'},{'id':'g','type':'GOALREF'}";

        assertThat(faults(model(nodes, edge)))
                .extracting(Fault::where, Fault::code)
                .containsExactly(tuple(where, code));
    }

    @Test
    void offersTheLegalRelationsInsteadOfAnIllegalOne() {
        var faults = faults(
                model(NODE_A + ",{'id':'r','type':'RESOURCE'}", "{'id':'e','type':'FLOW','source':'r','target':'a'}"));

        assertThat(faults.get(0).args())
                .containsExactly("FLOW", "RESOURCE", "ACTIVITY", "INPUT, OUTPUT ⇄, SUPPLY, CONTROL");
    }

    @Test
    void tellsEveryFaultNotOnlyTheFirst() {
        var faults = faults("{'nodes':[{'id':'a','type':'X','colour':1},{}],'edges':5,'extra':true}");

        assertThat(faults)
                .extracting(Fault::code)
                .containsExactly("unknown-field", "unknown-field", "unknown-type", "missing", "missing", "not-a-list");
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        assertThat(faults("[]")).extracting(Fault::code).containsExactly("not-an-object");
        assertThat(faults("{'nodes':[")).extracting(Fault::code).containsExactly("not-json");
        assertThat(faults("{'nodes':[],'nodes':[],'edges':[]}"))
                .extracting(Fault::code)
                .containsExactly("not-json");
        assertThat(faults("{'nodes':[{'id':NaN}],'edges':[]}"))
                .extracting(Fault::code)
                .containsExactly("not-json");
        assertThat(faults("")).extracting(Fault::code).containsExactly("not-json");
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThat(faults(" ".repeat(ModelJson.MOST_CHARACTERS + 1)))
                .extracting(Fault::code)
                .containsExactly("too-large");
        assertThat(faults("{'nodes':" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .extracting(Fault::code)
                .containsExactly("not-json");
        assertThat(faults(model("{'id':'a','type':'ACTIVITY','label':'" + "x".repeat(10_000) + "'}", "")))
                .extracting(Fault::code)
                .containsExactly("too-long");
        assertThat(faults(model(String.join(",", java.util.Collections.nCopies(2001, "{}")), "")))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    private static List<Fault> faults(String json) {
        return catchThrowableOfType(NotAModel.class, () -> read(json)).faults();
    }

    private static Model read(String json) {
        return ModelJson.read(ModelType.PROCESS, Stage.AS_IS, json.replace('\'', '"'));
    }

    private static String model(String nodes, String edges) {
        return "{'nodes':[" + nodes + "],'edges':[" + edges + "]}";
    }
}
