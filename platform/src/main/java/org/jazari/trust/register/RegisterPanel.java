package org.jazari.trust.register;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.HomePanel;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Pages;
import org.jazari.trust.dossier.Dossiers;
import org.jazari.trust.dossier.LegalClocks;
import org.jazari.trust.ruleset.Rulesets;
import org.springframework.stereotype.Component;

/** The register's numbers on the home page. */
@Component
class RegisterPanel implements HomePanel {
    private final Pages pages;
    private final Dossiers dossiers;
    private final LegalClocks clocks;
    private final Rulesets rulesets;

    RegisterPanel(Pages pages, Dossiers dossiers, LegalClocks clocks, Rulesets rulesets) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.clocks = clocks;
        this.rulesets = rulesets;
    }

    @Override
    public Content content(Page page) {
        Indicators indicators = Indicators.of(dossiers.asKnown(AsKnown.parse(page.known())), clocks, rulesets);
        byte[] html = pages.render(page, "trust/register/panel", Map.of("indicators", indicators));
        return output -> output.writeContent(new String(html, StandardCharsets.UTF_8));
    }
}
