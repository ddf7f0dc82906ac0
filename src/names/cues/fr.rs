//! French cue words.

use super::{Cue, Row};

/// Roles and words, folded. A word may stand in several rows.
pub(super) const ROWS: &[Row] = &[
    (
        Cue::FUNCTION.or(Cue::ARTICLE),
        "le la les l' un une des du au aux",
    ),
    (
        Cue::FUNCTION,
        "de d' à en et ou où ni mais or car donc que qu' qui quoi dont lequel laquelle lesquels lesquelles ce cet cette \
         ces c' cela ça ceci celui celle ceux celles il elle ils elles on je j' tu nous vous me m' te t' se s' lui leur \
         leurs y ne n' pas plus moins très trop peu assez aussi ainsi alors après avant avec sans sous sur dans par pour \
         contre entre vers chez depuis pendant durant dès jusque jusqu' jusqu'à malgré selon parmi outre sauf hormis \
         quand lorsque lorsqu' puisque puisqu' comme comment pourquoi si quel quelle quels quelles quelque quelques \
         chaque tout toute tous toutes plusieurs certains certaines aucun aucune nul autre autres même mêmes tel telle \
         tels telles mon ma mes ton ta tes son sa ses notre nos votre vos deux trois quatre cinq six sept huit neuf dix \
         onze douze quinze vingt trente cent mille premier première seul seule puis ensuite enfin bref hier demain \
         aujourd'hui désormais toujours jamais souvent parfois ici là voici voilà oui non merci bonjour est était sont \
         a ont avait avaient sera fut fait ayant étant face grâce suite dans d'abord d'ailleurs pourtant cependant \
         toutefois néanmoins certes surtout seulement notamment déjà encore bien mieux près loin autour afin bientôt \
         actuellement récemment finalement rien personne parce tandis quant concernant interrogé interrogée \
         agence photo lire voir publié mis jour partager commentaires article articles abonnés suivez écouter regarder \
         vidéo direct exclusif exclusive édito tribune portrait reportage enquête analyse entretien dépêche mise",
    ),
    (
        Cue::TITLE,
        "m mm mme mmes mlle monsieur messieurs madame mesdames mademoiselle maître mgr monseigneur dr pr me docteur \
         professeur professeure président présidente ministre ministres secrétaire \
         sénateur sénatrice député députée maire maires préfet préfète procureur procureure juge général colonel \
         capitaine commandant lieutenant amiral maréchal roi reine prince princesse empereur impératrice pape cardinal \
         évêque archevêque abbé père frère sœur soeur sultan émir imam rabbin chancelier chancelière \
         commissaire gouverneur gouverneure pdg directeur directrice dg patron patronne fondateur fondatrice \
         cofondateur cofondatrice entraîneur entraîneuse sélectionneur sélectionneuse avocat avocate \
         écrivain écrivaine romancier romancière chanteur chanteuse acteur actrice réalisateur réalisatrice cinéaste \
         journaliste historien historienne économiste sociologue philosophe chercheur chercheuse milliardaire homme \
         femme candidat candidate conseiller conseillère adjoint adjointe élu élue duc duchesse comte comtesse baron \
         baronne marquis marquise lord sir lady don dona  chef cheffe leader \
         dirigeant dirigeante ambassadeur ambassadrice conservateur socialiste écologiste républicain démocrate",
    ),
    (
        Cue::TRADE,
        "attaquant défenseur gardien milieu ailier buteur joueur joueuse footballeur tennisman cycliste pilote coureur \
         nageur nageuse judoka boxeur skieur athlète rappeur rappeuse musicien musicienne compositeur compositrice \
         peintre sculpteur architecte photographe dessinateur humoriste comédien comédienne animateur animatrice \
         présentateur présentatrice producteur productrice scénariste metteur auteur autrice poète essayiste \
         politologue géographe physicien physicienne biologiste chimiste mathématicien mathématicienne astronaute \
         médecin infirmier infirmière chirurgien psychologue agriculteur agricultrice éleveur éleveuse viticulteur \
         entrepreneur entrepreneuse banquier fils fille mère époux épouse mari veuve oncle tante cousin neveu \
         nièce ami amie héros héroïne victime suspect suspecte terroriste militant militante syndicaliste opposant \
         opposante négociateur magistrat magistrate greffier huissier policier gendarme soldat sergent caporal brigadier \
         pasteur prêtre moine saint sainte guitariste batteur pianiste violoniste chorégraphe danseur danseuse \
         styliste couturier cuisinier analyste consultant consultante expert experte spécialiste responsable délégué \
         déléguée gérant gérante propriétaire habitant habitante riverain retraité étudiant étudiante lycéen",
    ),
    (
        Cue::OFFICE,
        "président présidente pdg directeur directrice dg patron patronne fondateur fondatrice cofondateur cofondatrice \
         actionnaire filiale analyste salariés employés dirigeants ingénieur ingénieure entraîneur \
         joueur joueurs",
    ),
    (
        Cue::ORGANIZATION.or(Cue::ALONE),
        "commission conseil union sénat assemblée parlement congrès élysée matignon bundestag bundesrat knesset douma \
         otan",
    ),
    (
        Cue::ORGANIZATION.or(Cue::LOWER),
        "université ministère éditions lycée",
    ),
    (
        Cue::ORGANIZATION,
        "institut institution école collège faculté académie banque caisse crédit compagnie société groupe groupement \
         agence autorité office bureau centre comité commissariat direction département délégation \
         cour tribunal parquet chambre conférence confédération fédération association syndicat parti mouvement front \
         rassemblement alliance coalition ligue organisation fondation fonds fonds monétaire observatoire laboratoire \
         musée muséum bibliothèque théâtre opéra orchestre comédie radio télévision journal groupe réseau collectif \
         secours armée marine gendarmerie police garde légion force forces régiment brigade bataillon corps \
         club racing olympique olympic athlétic sporting real inter standard étoile as rc fc ac sc us aj losc ogc \
         cercle ordre grande loge table ronde service services inspection haute haut autorité tribunaux \
         église églises défenseur médiateur régie poste assistance hospices chu établissement ong mutuelle maison médecins reporters \
         amnesty greenpeace générale crédit action républicains insoumis verts patriotes communauté communautés \
         secrétariat présidence gouvernement cabinet conservatoire manufacture imprimerie presses presse librairie \
         clinique hospices union intersyndicale ensemble fraternité congrégation diocèse archevêché synode cgt",
    ),
    (
        Cue::PLACE.or(Cue::LOWER),
        "rue avenue boulevard quai île îles lac mont mer golfe détroit cathédrale église basilique château hôpital \
         aéroport autoroute gare palais vallée canal forêt baie col pic cap musée chapelle abbaye prison jardin \
         jardins parc stade péninsule archipel désert djebel massif barrage mosquée étang cimetière square delta",
    ),
    (
        Cue::PLACE.or(Cue::LOWER).or(Cue::DIRECT),
        "hôtel place porte halle pont tour lycée",
    ),
    (
        Cue::PLACE,
        "place pont port porte tour pointe côte montagne monts plateau plaine plage square impasse allée allées route \
         chemin passage cours esplanade parvis villa fort citadelle camp base centrale barrage tunnel viaduc \
         halle halles marché zone quartier faubourg bois étang ruisseau fleuve rivière océan cordillère pôle afrique amérique asie \
         europe océanie pays royaume république émirats territoire territoires province comté canton \
         arrondissement département saint sainte san santa los las el new nouvelle nouveau basse haute \
         principauté duché empire fédération bande cisjordanie maghreb \
         sahel",
    ),
    (
        Cue::EVENT.or(Cue::LOWER),
        "affaire guerre ouragan bataille insurrection",
    ),
    (
        Cue::EVENT,
        "coupe jeux sommet festival tour grand championnat championnats mondial mondiaux euro biennale foire salon fête \
         journée journées nuit marche opération révolution printemps conférence forum exposition ligue trophée open \
         masters tournoi rallye vendée transat route carnaval grenelle congrès massacre attentats siège débarquement \
         libération révolte insurrection crise accords procès première seconde deuxième vuelta giro top pro",
    ),
    (Cue::PRODUCT.or(Cue::LOWER).or(Cue::DIRECT), "prix loi"),
    (Cue::PRODUCT.or(Cue::LOWER), "traité"),
    (
        Cue::SERIES,
        "boeing airbus windows iphone galaxy playstation xbox falcon ariane apollo europe france canal formule rafale \
         mirage chatgpt gpt gemini claude llama mistral",
    ),
    (Cue::INNER_LINK, "de du des d' la le les l' of the"),
    (
        Cue::PRODUCT,
        "code convention charte pacte accord accords constitution directive règlement plan programme projet initiative \
         fonds prêt contrat déclaration protocole livre rapport résolution médaille légion ordre oscar césar palme lion \
         ours ballon victoires nobel goncourt renaudot femina médicis bible coran torah évangile symphonie requiem \
         boeing airbus rafale mirage windows iphone galaxy playstation xbox starship falcon ariane soyouz apollo",
    ),
    (
        Cue::BEFORE_ORGANIZATION,
        "groupe société entreprise compagnie filiale constructeur fabricant opérateur banque assureur distributeur \
         équipementier avionneur startup éditeur association ong parti syndicat club équipe journal quotidien \
         hebdomadaire magazine mensuel chaîne radio agence site plateforme réseau marque enseigne géant \
         laboratoire cabinet collectif mouvement organisation fondation milice institut maison concurrent rival \
         librairie coalition fromagerie école bureau coopérative cimenterie brasserie studio confédération \
         fédération liste armateur négociant raffineur cimentier chocolatier transporteur brasseur aciériste motoriste \
         designer ong ongs compagnie troupe consortium sondage cabinet incubateur fournisseur groupuscule holding mutuelle chez milices revue label",
    ),
    (
        Cue::BEFORE_PLACE,
        "ville village commune région département province capitale île quartier port station pays état gisement mine plateau plateaux bassin espace zone barrage cimetière étang val forêt lac col \
         camp mairie usine caserne hôpital centrale collège lycée gare aéroport circuit stade plage île hameau mairie \
         élections banlieue route parking péage pôle site port district \
         canton aéroport frontière habitants sud nord est ouest centre banlieue périphérie agglomération métropole \
         préfecture vallée rivière fleuve montagne localité bourg hameau banlieusarde côtes environs \
         large territoire près loin autour vers jusqu'à maire préfet archevêque évêque née né mort morte",
    ),
    (
        Cue::BEFORE_EVENT,
        "festival tournoi championnat opération événement salon concours typhon cyclone ouragan tempête",
    ),
    (
        Cue::BEFORE_PRODUCT,
        "modèle logiciel application appli programme projet plan initiative film roman livre album chanson titre titré \
         série intitulé intitulée intitulés baptisé baptisée nommé surnommé jeu missile avion fusée satellite navire \
         bateau frégate pétrolier cargo chalutier médicament vaccin assistant chatbot robot \
         smartphone téléphone console moteur dispositif opus documentaire pièce recueil essai drone char hélicoptère \
         hélicoptères fonds contrat chasseur berline",
    ),
    (
        Cue::INSIDE,
        "européen européenne européens national nationale nationaux nationales international internationale \
         internationaux internationales mondial mondiale mondiaux français française françaises américain américaine \
         américaines britannique allemand allemande italien italienne espagnol espagnole russe chinois chinoise \
         japonais japonaise canadien canadienne africain africaine asiatique arabe arabes suisse belge marocain \
         marocaine algérien algérienne tunisien tunisienne israélien israélienne palestinien palestinienne turc turque \
         polonais polonaise populaire démocratique démocrate démocrates républicain républicaine socialiste \
         socialistes communiste communistes ouvrier ouvrière écologiste écologistes libéral libérale libéraux \
         conservateur travailliste radical radicaux chrétien chrétienne chrétiens central centrale centraux régional \
         régionale départemental départementale municipal municipale local locale fédéral fédérale fédéraux \
         constitutionnel constitutionnelle consultatif consultative constituante législative exécutive exécutif \
         général générale supérieur supérieure suprême public publique publiques privé privée privées financier \
         financière financiers monétaire économique économiques social sociale sociaux sociales environnemental \
         environnementale scientifique scientifiques technique techniques technologique industriel industrielle \
         agricole agricoles alimentaire alimentaires sanitaire médical médicale hospitalier hospitalière universitaire \
         pédagogique culturel culturelle artistique littéraire olympique olympiques paralympique paralympiques sportif \
         sportive militaire militaires navale aérienne aérien spatial spatiale maritime pénal pénale \
         judiciaire politique politiques humanitaire humanitaires indépendant indépendante unie unies uni unis \
         permanent spécial spéciale intergouvernemental interprofessionnel interprofessionnelle nucléaire atomique \
         électrique numérique intermédiaire commun commune climatique catholique protestante orthodoxe islamique \
         islamiste musulman musulmane musulmans juive juif parlementaire interministériel interministérielle \
         saoudite saoudien malouines noire rouge blanche vert verte \
         investissement investissements développement reconstruction santé justice cassation commerce concurrence \
         travail emploi éducation enseignement recherche culture communication audiovisuel agriculture pêche forêt \
         environnement climat énergie transports transport logement défense sécurité sûreté intérieur armées finances \
         finance économie industrie industries budget comptes impôts douanes statistique statistiques études homme \
         droits enfance enfant enfants femmes jeunesse sports sport famille retraite retraites vieillesse maladie \
         métiers artisanat tourisme médias presse journalistes édition livre lettres sciences arts musique cinéma \
         monde nations surveillance contrôle régulation répression renseignement renseignements \
         lutte protection prévention solidarité solidarités coopération migration migrations immigration réfugiés \
         intégration libertés liberté paix guerre étrangères affaires règlement différends population pauvreté \
         entreprises employeurs patronat salariés consommateurs usagers propriétaires maires régions départements \
         communes villes territoires aviation chemins fer marchés bourse dépôts consignations banques assurance \
         assurances allocations nutrition médicament médicaments médecine vaccination cancer aliments travaux gestion \
         risques eau mer montagne littoral biodiversité patrimoine monuments sites ville urbanisme cohésion \
         information informatique télécommunications postes atome exportation exportateurs pays pétrole blé producteurs \
         magistrats magistrature avocats notaires médecins pharmaciens infirmiers police polices gendarmerie \
         exploitants syndicats cadres ouvriers travailleurs fonctionnaires agents auteurs compositeurs éditeurs \
         football rugby tennis cyclisme athlétisme natation judo handball basket ski élections transparence vie \
         données informatiques personnelles sang don greffes biologie physique mathématiques génétique anciens épargne royale royal \
         combattants victimes otages crimes humanité droit prud'hommes appel assises instance grande action extérieure",
    ),
    (
        Cue::LINK,
        "de du des d' la le les l' en sur lès sous aux au à et pour of the",
    ),
    (
        Cue::PARTICLE,
        "von van der den bin ben al el ould ibn abu da das dos del della di zu ter ten y af av vom de d' du le la",
    ),
    (
        Cue::ORGANIZATION_TAIL,
        "tourisme mobilités motorsport radio steel music sport france europe banque médias energy assurances conseil \
         finance services solutions sa sas sarl inc ltd gmbh ag plc llc corp corporation company group holding holdings international airlines \
         airways motors bank university party press news media records pictures studios entertainment technologies \
         systems partners capital industries energy foundation institute college school association council committee \
         department agency church club united fc united rovers football league times post tribune herald journal",
    ),
    (
        Cue::PLACE_TAIL,
        "arena stadium garden mall street road avenue square park river lake island islands mountains valley beach airport station county city \
         bridge hills hill creek bay",
    ),
    (Cue::LEGAL, "inc ltd llc plc corp"),
    (
        Cue::EVENT_TAIL,
        "festival cup open games championship war forum awards week",
    ),
    (Cue::PRODUCT_TAIL, "act prize award pro max ultra plus"),
    (
        Cue::PLAIN,
        "état états etat etats dieu noël pâques internet web ia bourse république nation histoire droite gauche \
         révolution constitution moyen âge antiquité renaissance occident orient nord sud est ouest covid sida \
         cfa fcfa mad xof iban rib irm mjc sim toussaint md mme cse csa ong sav pib tva cdi cdd sms pdf tv dvd cd pc adn arn ovni hlm pme tpe eti rsa smic bac bts rtt dgse nb ok vs \
         lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août \
         septembre octobre novembre décembre \
         français française françaises allemand allemands allemande allemandes anglais anglaise anglaises britannique \
         britanniques américain américains américaine américaines espagnol espagnols italien italiens italienne \
         italiennes russe russes chinois chinoise chinoises japonais japonaise japonaises européen européens européenne \
         européennes africain africains africaine africaines belge belges  canadien canadiens québécois \
         marocain marocains algérien algériens tunisien tunisiens égyptien égyptiens israélien israéliens palestinien \
         palestiniens palestinienne libanais syrien syriens irakien irakiens iranien iraniens afghan afghans turc turcs \
         turque turques kurde kurdes grec grecs polonais ukrainien ukrainiens ukrainienne ukrainiennes brésilien \
         brésiliens argentin argentins mexicain mexicains indien indiens pakistanais coréen coréens sénégalais ivoirien \
         ivoiriens malien maliens camerounais congolais rwandais haïtien haïtiens parisien parisiens parisienne \
         parisiennes lyonnais marseillais bordelais breton bretons normand normands  alsacien alsaciens toulousain \
         toulousains lillois nantais niçois rennais strasbourgeois montpelliérain néerlandais portugais suédois norvégien \
         danois finlandais autrichien hongrois tchèque roumain roumains bulgare serbe serbes croate croates bosniaque \
         albanais arabe arabes juif juifs juive juives musulman musulmans chrétien chrétiens catholiques protestants \
         tchétchène tchétchènes géorgien arménien arméniens vietnamien australien australiens occidentaux hutu hutus \
         tutsi tutsis touareg touaregs rom roms inuit sahraoui bretonne euro euros burkinabè béninois togolais \
         nigérian nigérien gabonais tchadien tchadiens malgache malgaches comorien mauricien kényan éthiopien somalien \
         soudanais libyen libyens mauritanien azéri azéris kazakh ouzbek turkmène tadjik kirghize mongol népalais \
         thaïlandais cambodgien laotien birman birmans philippin philippins indonésien malaisien singapourien taïwanais \
         néo chilien péruvien colombien colombiens vénézuélien vénézuéliens bolivien équatorien uruguayen paraguayen \
         cubain cubains salvadorien guatémaltèque hondurien panaméen jamaïcain dominicain slovaque slovaques slovène \
         slovènes letton lettons lituanien estonien moldave moldaves biélorusse biélorusses macédonien kosovar monténégrin \
         islandais irlandais écossais gallois catalan catalans basque basques flamand flamands wallon wallons romand \
         saoudien saoudiens qatari qataris émirati émiratis koweïtien yéménite yéménites jordanien houthis houthistes \
         monday tuesday wednesday thursday friday saturday sunday january february march april june july august \
         september october november december the",
    ),
    (
        Cue::SPEECH,
        "déclare déclaré explique expliqué affirme affirmé estime estimé assure assuré confie confié raconte raconté \
         dit souligne souligné précise précisé ajoute ajouté indique indiqué annonce répond lance lancé martèle insiste \
         regrette déplore résume juge pense espère promet prévient soupire glisse ironise rappelle reconnaît admet \
         dénonce plaide témoigne poursuit conclut commente tempère rétorque né née âgé âgée décède meurt épouse",
    ),
    (Cue::AT, "à en vers près depuis"),
];
