// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The models of these tests as somebody writes them in Norwegian and in English. */
final class Tongues {

    private static final String WORDS = """
            Ordna skolskjuts | Ordne skoleskyss | School transport
            Vårdnadshavare | Foresatt | Guardian
            Entreprenör | Transportør | Bus company
            Skola | Skole | School
            Ansökan | Søknad | Application
            Bygglov | Byggesak | Building permit
            Skolskjuts | Skoleskyss | Pupil transport
            Elev | Elev | Pupil
            Tur | Tur | Route
            beviljas | innvilges | is granted to
            gäller | gjelder | concerns
            Handläggare | Saksbehandler | Case officer
            handläggare | saksbehandler | case officer
            Handläggarens arbete | Saksbehandlerens arbeid | The work of the case officer
            Ärendesystem | Sakssystem | Case system
            Trafikenhet | Trafikkenhet | Transport unit
            Ansöka | Søke | Apply
            Registrera | Registrere | Register
            Meddela beslut | Melde vedtaket | Notify the decision
            Läsa beslutet | Lese vedtaket | Read the decision
            Besked i god tid | Svar i god tid | Answers in good time
            Veta hur barnet tar sig till skolan | Vite hvordan barnet kommer til skolen | Know how the child gets to school
            Planera turerna | Planlegge turene | Plan the routes
            Planera turerna i tid | Planlegge turene i tide | Plan the routes in time
            Visa ärendets väg | Vise sakens gang | Show the way of the case
            Lista besluten varje fredag | Liste vedtakene hver fredag | List decisions every Friday
            Ta emot ansökan | Ta imot søknad | Receive application
            Ringa hem | Ringe hjem | Ring home
            Ett gott liv i hela kommunen | Et godt liv i hele kommunen | A good life everywhere here
            Trygg skolväg | Trygg skolevei | A safe way to school
            Skjuts är ordnad före terminen | Skyss er ordnet før skolestart | Transport is arranged before term
            Ekonomin håller | Økonomien holder | The budget holds
            Ansökningar kommer sent | Søknader kommer sent | Applications come late
            Saknar system för skjuts | Mangler system for skyss | No system for transport
            Vi saknar överblick över ärendena | Vi mangler oversikt over sakene | Nobody sees all cases
            Införa e-tjänst | Innføre digital tjeneste | Introduce an e-service
            Infört stöd når alla | Innført støtte når alle | Introduced support reaches all
            Skriv datumet först | Skriv datoen først | Put the date first
            Behov uppstått | Behov oppstått | Need arisen
            Ansöka om skjuts i tid | Søke om skyss i tide | Apply for transport in time
            Klage mottatt | Klage mottatt | Complaint received
            Rätt till skjuts? | Rett til skyss? | Entitled to transport?
            Kontrollera rätten | Kontrollere retten | Verify the right
            Kontrollerad rätt? | Kontrollert rett? | Verified right?
            Besked mottaget | Svar mottatt | Answer received
            Ansöka om skjuts | Søke om skyss | Apply for transport
            Kontrollera uppgifter | Kontrollere opplysninger | Verify the details
            Mäta skolvägen | Måle skoleveien | Measure the way to school
            Bevilja skjuts | Innvilge skyss | Grant transport
            Avslå ansökan | Avslå søknaden | Refuse the application
            Kontroll | Kontroll | Control
            Anna Svensson | Odd-Arne Nilsen | Berit Hansen
            Anna skola | Anna skole | Anna school
            ja | ja | yes
            Ja  | Ja  | Yes
            ja, delvis | ja, delvis | yes, partly
            nej | nei | no
            Gemensamt register | Felles register | Shared register
            Handläggaren frågar inte om adressen | Saksbehandleren spør ikke om adressen | Nobody asks for the address again
            Kortare väntan | Kortere ventetid | Shorter wait
            Färre kompletteringar | Færre mangler | Fewer gaps
            Nytt system för skjuts | Nytt system for skyss | A new system for transport
            Nya familjer får besked | Nye familier får svar | New families get answers
            Ny e-tjänst för skjuts | Ny digital tjeneste for skyss | New service for transport
            Nyinflyttade får skjuts i tid | Nyinnflyttede får skyss i tide | Newcomers get transport in time
            Minska samtalen | Redusere samtalene | Reduce the calls
            Slippa ringa | Slippe å ringe | Need not ring
            Alla invånare | Alle innbyggere | All citizens
            Alla nyinflyttade familjer | Alle nyinnflyttede familier | All families new here
            Kommunen | Etaten | The municipality
            Kommunens trafikchef | Etatens trafikksjef | The head of transport
            Logga in och se sitt ärende | Logge inn og se saken | Log in and see the case
            Loggan ska kännas igen | Logoen skal kjennes igjen | The logo is known again
            Ansökningsblankett | Søknadsskjema | Application form
            Blankettlös ansökan | Skjemaløs søknad | Application without one
            Granska ansökan | Behandle søknaden | Assess the application
            Plan vedtatt | Plan vedtatt | Plan adopted
            Inkommen | Mottatt | Received
            inkommen  | mottatt  | received
            Inkommen åter | Mottatt igjen | Received again
            Inkommen till KSAU | Mottatt hos KSAU | Received by KSAU
            Inkommen via SMS | Mottatt på SMS | Received by SMS
            Beslutad | Vedtatt | Decided
            Vilande | Hvilende | Resting
            Ny | Ny | New
            Skolförvaltningen | Skoleetaten | Schools department
            Trafikenheten | Trafikkenheten | Traffic unit
            Trafikplanerare | Trafikkplanlegger | Planner
            Folkbokföring | Folkeregister | Population register
            skolskjuts  | skoleskyss  | pupil transport
            Skolskjuts – skolskjuts | Skoleskyss – skoleskyss | Pupil transport – pupil transport
            Skolskjutsar | Skoleskyssen | Pupil transports
            en två tre fyra fem sex sju åtta nio | en to tre fire fem seks sju åtte ni | one two three four five six seven eight nine
            en två tre fyra fem sex sju åtta | en to tre fire fem seks sju åtte | one two three four five six seven eight
            """;

    private static final Map<String, String[]> SAID = read();

    private Tongues() {}

    static Model in(Language language, Model model) {
        return language == Language.SV
                ? model
                : Models.mapEdges(
                        Models.mapNodes(model, node -> said(language, node)),
                        edge -> edge.labelled(said(language, edge.label())));
    }

    private static Node said(Language language, Node node) {
        var props = new HashMap<String, String>();
        node.props().forEach((name, value) -> props.put(name, said(language, value)));
        return new Node(node.id(), node.type(), said(language, node.label()), props);
    }

    /** Names that are made up by counting stay as they are. */
    private static String said(Language language, String label) {
        var others = SAID.get(label);
        return others == null ? label : others[language == Language.NB ? 0 : 1];
    }

    private static Map<String, String[]> read() {
        var said = new HashMap<String, String[]>();
        WORDS.lines().forEach(line -> {
            var words = line.split(" \\| ", -1);
            said.put(words[0], new String[] {words[1], words[2]});
        });
        return said;
    }
}
