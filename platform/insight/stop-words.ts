/** Words that every complaint has, in the three ways people write: they tell nothing. Folded. */

const english = `
the a an and or but if of to in on at by for from with without about into over under after before
is are was were be been being am do does did done has have had having will would shall should can
could may might must not no nor so too very just only also than then there here this that these
those it its they them their he she his her him we us our you your i my me mine who whom whose
which what when where why how all any some each every both few more most other another such same
own again further once please sir madam dear request kindly thank thanks since still yet now today
yesterday tomorrow day days week weeks month months year years time times back because due per via
get got give given take taken make made come came going gone went say said says see seen look
problem problems issue issues complaint complaints complain work working area place office officer
government govt department many much lot big small new old one two three four five last next`

const roman = `
hai hain ha hy hen he ho hota hoti hote hua hui hue hun hoon tha thi the thay ga gi ge gaya gayi
gaye raha rahi rahe rha rhi rhe kar karta karti karte karna karne karo karen kiya kia kya kyun kyon
ki ka ke ky kay ko se say sy mein me main men mai par pr pe per tak aur or bhi bi hi to tou toh na
nahi nahin nai nhi nae mat yeh ye yh woh wo wh is us in un iss uss jo jis jab tab ab kab kahan
yahan wahan idhar udhar koi kuch kch sab sare sari sara bohat bahut boht buhat zyada ziada kam
mera meri mere hamara hamari hamare humara humari ap aap apka apki apke apna apni apne un unka
inka unki inki liye lye lie wala wali wale walay sath saath baad pehle phir fir kal aaj aj din
dino dinon roz roza maheene mahine hafte saal sal bar baar dafa wajah waja lekin magar agar to
jata jati jate jaye jaen diya di de dena dete leta lete lo log logon logo janab meherbani mehrbani
shikayat masla masly masle maslay guzarish darkhwast ilaqa ilaqe ilaqay jagah daftar hal hamare`

const urdu = `
ہے ہیں ہو ہوں ہوا ہوئی ہوئے ہوتا ہوتی ہوتے تھا تھی تھے گا گی گے گیا گئی گئے رہا رہی رہے کر کرتا کرتی
کرتے کرنا کرنے کریں کرو کیا کیے کیوں کی کا کے کو سے میں پر تک اور بھی ہی تو نہ نہیں مت یہ وہ اس ان
انہیں اسے جو جس جن جب تب اب کب کہاں یہاں وہاں ادھر کوئی کچھ سب سارے ساری سارا بہت زیادہ کم میرا میری
میرے ہمارا ہماری ہمارے ہم آپ اپنا اپنی اپنے ان کا ساتھ بعد پہلے پھر کل آج دن دنوں روز روزانہ مہینے
مہینوں ہفتے ہفتوں سال سالوں بار دفعہ وجہ لیکن مگر اگر جاتا جاتی جاتے جائے جائیں دیا دی دے دینا دیتے
لیتا لیے لئے لوگ لوگوں جناب مہربانی شکایت مسئلہ مسئلے مسائل گزارش درخواست علاقہ علاقے جگہ دفتر حل
والا والی والے ایک دو تین چار پانچ دی گئی ہوچکا چکا چکی چکے سکتا سکتی سکتے بند نیز طرف اندر باہر`

/** As they are written here; whoever asks folds them as he folds other words. */
export const stopWords: readonly string[] = `${english} ${roman} ${urdu}`.trim().split(/\s+/)

/** What stands before a name or is one: neither it nor what follows counts. */
export const nameMarks: readonly string[] = (
  'mr mrs miss ms dr prof haji hafiz qari maulana molvi malik ch chaudhry chaudhary choudhary rana ' +
  'raja mian sheikh shaikh syed sayed khan bibi begum muhammad mohammad mohammed muhammed mohd ' +
  'ahmad ahmed ali hussain hussein son daughter wife walad bint zauja ' +
  'جناب محترم محترمہ ڈاکٹر حاجی حافظ قاری مولانا مولوی ملک چوہدری چودھری رانا راجہ راجا میاں شیخ سید ' +
  'خان بی بی بیگم محمد احمد علی حسین ولد بنت زوجہ'
).split(' ')
