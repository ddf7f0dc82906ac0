//! The phrases, French and English together: pages mix them.

use super::Cue::{Byline, Closing, Furniture, Links, Sharing};
use super::Place::{Alone, Inside, Start};
use super::{Cue, Place};

/// Phrases by where they count and what they say. In folded form, without the marks between the words, apart by `|`.
pub(super) const PHRASES: &[(Place, Cue, &str)] = &[
    (
        Alone,
        Closing,
        "commentaires|commentaire|comments|comment|réactions|aucun commentaire|no comments|leave a comment|\
         leave a reply|post a comment|join the conversation|laisser un commentaire|laissez un commentaire|\
         laisser une réponse|poster un commentaire|ajouter un commentaire|écrire un commentaire|\
         réagir à cet article|réagissez à cet article|vos réactions|vos commentaires|articles similaires|\
         articles liés|articles connexes|articles récents|articles populaires|derniers articles|\
         dernières actualités|dernières infos|dernières nouvelles|autres articles|plus d' articles|\
         à lire également|les plus lus|les plus lues|les plus populaires|les plus partagés|\
         les plus commentés|sur le même sujet|sur le même thème|dans la même rubrique|dans la même catégorie|\
         dans la même section|du même auteur|a lire aussi sur|contenus sponsorisés|contenu sponsorisé|\
         vous aimerez aussi|vous pourriez aimer|vous aimerez peut être|à découvrir aussi|à ne pas manquer|\
         pour aller plus loin|à la une|l' actualité en continu|fil info|le fil info|toute l' actualité|\
         toute l' actu|nos dernières vidéos|tendances|recommandé pour vous|recommandations|\
         nos recommandations|à voir aussi|latest news|latest articles|latest stories|latest posts|\
         recent posts|recent articles|related articles|related stories|related news|related posts|\
         related content|related topics|most read|most popular|most viewed|trending|trending now|\
         popular posts|more stories|more news|more from|you may also like|you might also like|\
         recommended for you|recommended stories|discover more|editor picks|editors picks|top stories|\
         read next|up next|in this section|sponsored content|promoted stories|from our partners|\
         more on this story|around the web",
    ),
    (
        Start,
        Closing,
        "cet article vous a plu|vous avez aimé cet article|cet article vous a intéressé|\
         was this article helpful|was this helpful|did you like this article|did you find this article|\
         enjoyed this article|si vous avez aimé cet article|vous aimerez peut être aussi|\
         vous pourriez également aimer|vous aimerez aussi ces articles|suivez toute l' actualité|\
         retrouvez toute l' actualité|retrouvez tous nos articles|à lire également dans|\
         votre adresse e mail ne sera pas publiée|votre adresse email ne sera pas publiée|\
         your email address will not be published|connectez vous pour commenter|\
         vous devez être connecté pour|you must be logged in|les commentaires sont fermés|\
         comments are closed|comments are moderated|posté dans|classé dans|filed under|posted in|\
         inscrivez vous pour commenter|soyez le premier à commenter|be the first to comment|\
         soyez le premier à réagir|à lire aussi dans",
    ),
    (
        Alone,
        Sharing,
        "partager|partagez|partager cet article|partagez cet article|partager sur facebook|\
         partager sur twitter|partager sur linkedin|partager sur whatsapp|partager par mail|share|share this|\
         share this article|share on facebook|share on twitter|share on x|share via email|tweeter|tweet|\
         facebook twitter|facebook|twitter|linkedin|whatsapp|telegram|pinterest|instagram|youtube|tiktok|\
         copier le lien|copy link|envoyer par mail|envoyer par e mail|imprimer|imprimer cet article|print|\
         print this article|email this|écouter cet article|écouter l' article|listen to this article|\
         enregistrer|sauvegarder|offrir cet article|offrir l' article|ajouter à mes favoris|\
         ajouter aux favoris|mots clés|étiquettes|tags|mots clefs|thèmes|thématiques",
    ),
    (
        Start,
        Sharing,
        "tags|étiquettes|mots clés|mots clefs|étiqueté|partager l' article|partagez l' article|tagged with|\
         partager cet article sur|partagez cet article sur",
    ),
    (
        Start,
        Links,
        "lire aussi|à lire aussi|a lire aussi|lire également|a lire également|à lire|lire la suite|lire plus|\
         voir aussi|voir également|à voir aussi|écouter aussi|à écouter|lire notre|lire l' article|\
         voir la vidéo|voir notre|regardez aussi|découvrez aussi|also read|read also|read more|see also|\
         more on this|continue reading|read the full story|pour en savoir plus|en savoir plus|relire|\
         lire notre article|lire le reportage|lire notre enquête|lire l' entretien|lire l' éditorial|\
         lire notre éditorial|lire la tribune",
    ),
    (
        Alone,
        Furniture,
        "accueil|home|menu|rechercher|recherche|search|se connecter|connexion|sign in|log in|login|sign up|\
         register|s' inscrire|inscription|s' abonner|je m' abonne|abonnez vous|abonnement|subscribe|\
         subscribe now|mon compte|my account|contact|contactez nous|contact us|nous contacter|à propos|about|\
         about us|qui sommes nous|mentions légales|conditions générales|conditions générales d' utilisation|\
         conditions d' utilisation|terms of use|terms of service|terms and conditions|\
         politique de confidentialité|privacy policy|cookie policy|plan du site|sitemap|publicité|annonce|\
         advertisement|sponsored|sponsorisé|newsletter|newsletters|nos newsletters|podcasts|podcast|vidéos|\
         vidéo|videos|video|photos|galerie photos|diaporama|fermer|close|aller au contenu|\
         aller au contenu principal|passer au contenu|skip to content|skip to main content|retour|\
         retour en haut|back to top|haut de page|suivant|précédent|next|previous|next article|\
         previous article|article suivant|article précédent|tout voir|voir tout|voir plus|\
         voir tous les articles|see all|view all|show more|load more|plus|afficher plus|charger plus|\
         post thumbnail|site icon|site logo|logo|no data|no videos available|event calendar|loading|\
         chargement|en continu|en direct|live|quitter la version mobile|version mobile|mobile version|\
         exit mobile version|temps de lecture|lecture|min de lecture|minutes de lecture|réservé aux abonnés|\
         article réservé aux abonnés|abonnés|subscribers only|premium|accéder au contenu|accepter|refuser|\
         tout accepter|tout refuser|continuer sans accepter|accept|accept all|accept all cookies|reject all|\
         reject all cookies|manage preferences|manage cookies|gérer les cookies|paramétrer les cookies|\
         gérer mes préférences|personnaliser|accepter les cookies|télécharger l' application|\
         download the app|get the app|faire un don|je fais un don|donate|soutenez nous|support us|follow us|\
         suivez nous|nos offres|boutique|jeux|météo|horoscope|nécrologie|petites annonces|mots croisés|\
         crédits|rss|politique|économie|société|international|monde|france|sport|sports|culture|tech|\
         technologie|sciences|santé|environnement|planète|opinions|débats|idées|régions|faits divers|justice|\
         éducation|entreprises|finance|marchés|bourse|immobilier|lifestyle|people|médias|world|business|\
         politics|science|health|technology|opinion|entertainment|travel|weather",
    ),
    (
        Start,
        Furniture,
        "suivez nous|suivez nos|suivez notre|suivez l' actualité|retrouvez nous|rejoignez nous|\
         rejoignez notre|abonnez vous|inscrivez vous|ne manquez pas|ne manquez rien|ne ratez rien|follow us|\
         subscribe to|sign up for|sign up to|join our|get our|get the latest|don't miss|site icon|\
         crédit photo|crédits photo|illustration|légende|copyright|tous droits réservés|all rights reserved|\
         ce site utilise|this site uses|this website uses|nous utilisons des cookies|we use cookies|\
         en poursuivant votre navigation|by continuing|by clicking|en cliquant|la suite est réservée|\
         il vous reste|cet article est réservé|la suite de cet article|this article is for subscribers|\
         already a subscriber|déjà abonné|déjà inscrit|vous êtes abonné|temps de lecture|publicité|\
         article réservé|contenu réservé|écouter le podcast|téléchargez notre|télécharger l' application|\
         download our|vous êtes ici|you are here|votre navigateur|your browser|activez javascript|\
         please enable|veuillez activer|merci de votre|thank you for|thanks for reading|je veux recevoir|\
         je souhaite recevoir|j' accepte de recevoir|votre email|votre adresse|your email|entrez votre|\
         enter your|saisissez votre|vérifiez votre|ceci est un contenu|this content is|cette vidéo|\
         cliquez ici|click here|powered by|propulsé par|google news",
    ),
    (
        Inside,
        Furniture,
        "lettre d' information|notre newsletter|nos newsletters|notre lettre d' information|à la newsletter|\
         our newsletter|notre infolettre|politique de confidentialité|privacy policy|messages indésirables|\
         votre abonnement|your subscription|votre boîte de réception|votre boite de réception|boîte mail|\
         your inbox|contact us|contactez nous|vous désinscrire|vous désabonner|se désabonner|unsubscribe|\
         accepter les cookies|nos cookies|vos préférences|your preferences|\
         données personnelles vous concernant|nos partenaires|et nos partenaires|our partners|suivez nous|\
         follow us|vous informe gratuitement|nos articles|nos abonnés|devenir abonné|devenez abonné|\
         offre d' essai|sans engagement|free trial|terms of service|conditions générales d' utilisation|\
         droits de reproduction|toute reproduction|reproduction interdite|may not be reproduced|\
         all rights reserved|tous droits réservés|any questions or suggestions|sur google news|\
         sur google actualités|télécharger notre application|notre application mobile|our app|cliquez ici|\
         click here|en cliquant sur|by clicking|faire un don|votre don|vos dons|make a donation|\
         created with ai|liens affiliés|affiliate links|notre chaîne whatsapp|notre chaîne youtube|\
         notre page facebook|nos réseaux sociaux",
    ),
    (
        Start,
        Byline,
        "auteur|autrice|author|written by|écrit par|rédigé par|publié le|publié par|publiée le|publié à|\
         publié hier|publié aujourd'hui|mis à jour|mise à jour|mis en ligne|modifié le|actualisé le|posté le|\
         posté par|posted on|posted by|published on|published by|published|updated on|updated|last updated|\
         last modified|propos recueillis par|recueilli par|entretien réalisé par|de notre correspondant|\
         de notre correspondante|de notre envoyé spécial|de notre envoyée spéciale|avec afp|avec agences|\
         avec reuters|source|la rédaction|rédaction|la rédaction avec afp|par la rédaction|par notre|\
         interview by|reporting by|editing by|traduit par|translated by|correspondance particulière|afp|\
         reuters|associated press",
    ),
];
