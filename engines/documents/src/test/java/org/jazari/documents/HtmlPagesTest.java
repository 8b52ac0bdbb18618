package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pages of a site in markup. */
class HtmlPagesTest {
    static final String PAGE = """
            <!doctype html><html lang="fr-MA"><head><title>Plan IA | Le Courrier</title>
            <meta property="og:title" content="Le plan IA est adopté">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-12T08:00:00Z"}</script></head>
            <body class="has-sidebar menu-open">
            <header><a href="/">Le Courrier</a><nav><ul><li><a href="/p">Politique</a></li><li><a href="/s">Sport 24</a></li></ul></nav></header>
            <div id="cookie-banner">Nous utilisons 37 cookies. <button>Accepter</button></div>
            <main><article>
            <h1>Le plan IA est adopt&eacute;</h1>
            <div class="byline">Par Sara Amrani, le <time datetime="2026-03-12">12 mars 2026</time></div>
            <p>Le conseil de gouvernement a adopt&eacute; jeudi un plan qui pr&eacute;voit <a href="/x">240&nbsp;000 emplois</a> d'ici 2030.</p>
            <p style="display: none">Texte cach&eacute; de 99 MDH</p>
            <div class="related-posts"><h3>&Agrave; lire aussi</h3><ul><li><a href="/y">400.000 titres de s&eacute;jour en 2025</a></li></ul></div>
            <p>Trois axes sont retenus&nbsp;:</p>
            <ul><li>la formation de 2.500 talents</li><li>le nuage souverain</li><li>la donn&eacute;e ouverte</li></ul>
            <table><tr><th>Ann&eacute;e</th><th>Budget</th></tr><tr><td>2027</td><td>1,3 MMDH</td></tr></table>
            <figure><img src="a.png"><figcaption>La ministre devant le conseil</figcaption></figure>
            <aside><p>En bref : le plan co&ucirc;te 5 milliards de dirhams sur quatre ans, selon le minist&egrave;re.</p></aside>
            <p>Le programme court jusqu'en 2029, avec une enveloppe que le Parlement reverra chaque ann&eacute;e &agrave; l'automne.</p>
            <div class="share-buttons"><a href="#">Partager 12</a></div>
            </article></main>
            <div class="sidebar"><h2>Les plus lus</h2><p><a href="/z">Un s&eacute;isme fait 14 morts</a></p></div>
            <section id="comments"><p>Bravo, 100 fois bravo pour ce plan que nous attendions depuis des ann&eacute;es dans la r&eacute;gion.</p></section>
            <footer>© 2026 Le Courrier. Tous droits réservés.</footer>
            <script>var total = 123456;</script></body></html>
            """;

    private final Document document = Reading.document(PAGE);

    @Test
    void metadataIsDeclared() {
        assertThat(document.format()).isEqualTo(Format.HTML);
        assertThat(document.title()).isEqualTo("Le plan IA est adopté");
        assertThat(document.published()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(document.language()).isEqualTo("fr");
    }

    @Test
    void theArticleIsOwn() {
        expect("Le plan IA est adopté", Role.HEADING);
        expect("240\u00a0000 emplois", Role.BODY);
        expect("Trois axes", Role.BODY);
        expect("2.500 talents", Role.LIST_ITEM);
        expect("2027\t1,3 MMDH", Role.LIST_ITEM);
        expect("La ministre devant", Role.CAPTION);
        expect("5 milliards", Role.BODY);
        expect("jusqu'en 2029", Role.BODY);
    }

    @Test
    void theFurnitureHasReasons() {
        expect("Sport 24", Reason.NAVIGATION);
        expect("37 cookies", Reason.COOKIES);
        expect("12 mars 2026", Reason.BYLINE_OR_DATE);
        expect("400.000 titres", Reason.READ_ALSO);
        expect("Partager 12", Reason.SHARE);
        expect("14 morts", Reason.UNRELATED_HEADLINES);
        expect("100 fois bravo", Reason.COMMENTS);
        expect("Tous droits", Reason.FOOTER);
    }

    @Test
    void neitherScriptsNorHiddenTextAreInTheText() {
        assertThat(document.text()).doesNotContain("123456").doesNotContain("99 MDH");
        assertThat(document.remarks()).anyMatch(remark -> remark.code() == Remark.Code.HIDDEN_TEXT_LEFT_OUT);
    }

    @Test
    void aPageWithoutNamesIsToldByLinks() {
        Document plain = Reading.document("""
                <html><body><div><a href=1>Le port de Nador traite 3 millions de conteneurs</a></div>
                <div><a href=2>Le train arrive à Agadir en 2030, dit l'office</a></div>
                <div><a href=3>Le dirham gagne 2 % face au dollar en une semaine</a></div>
                <h2>Une usine de batteries à Kénitra</h2>
                <div>L'usine emploiera 17.000 personnes et coûtera 12,8 milliards de dirhams, selon la convention signée à Rabat.</div>
                <div>Elle produira ses premières cellules en 2027, pour une capacité de 20 GWh par an au départ.</div>
                </body></html>
                """);
        assertThat(Reading.block(plain, "3 millions").reason()).isEqualTo(Reason.UNRELATED_HEADLINES);
        assertThat(Reading.block(plain, "Une usine").role()).isEqualTo(Role.HEADING);
        assertThat(Reading.block(plain, "17.000").role()).isEqualTo(Role.BODY);
    }

    @Test
    void aLinkedTeaserBetweenParagraphsIsNoneOfThem() {
        Document page = Reading.document("""
                <html><body><article><h1>Le fret passe au rail</h1>
                <p>Les chemins de fer transporteront 30 millions de tonnes par an en 2030, soit le double du trafic de 2024.</p>
                <div class="teaser"><a href="/t">Autoroutes : 5 nouveaux péages</a></div>
                <p class="teaser">Le plan coûte 96 milliards de dirhams</p>
                <p>La première ligne sera mise en service en 2028, entre le port de Safi et la plateforme de Benguerir.</p>
                </article></body></html>
                """);
        assertThat(Reading.block(page, "5 nouveaux").reason()).isEqualTo(Reason.READ_ALSO);
        assertThat(Reading.block(page, "96 milliards").own()).isTrue();
        assertThat(Reading.block(page, "30 millions").own()).isTrue();
    }

    private void expect(String phrase, Role role) {
        assertThat(Reading.block(document, phrase).role()).as(phrase).isEqualTo(role);
    }

    private void expect(String phrase, Reason reason) {
        assertThat(Reading.block(document, phrase).reason()).as(phrase).isEqualTo(reason);
    }
}
